import { el, fill } from "../core/dom.js";
import { table as tableOf } from "../core/metadata.js";
import { cardForm } from "../form/forms.js";
import { card, cardColumns, cardWidth } from "./cards.js";
import { cellLink, cellText, loadRows, searching } from "./rows.js";

/**
 * A view's rows as a table: sort by a column's heading, search, page, select, open. Used by list pages and subgrids.
 * `open(entityName, id)` follows a row or lookup link.
 */
export class Grid {
    #page = 1;
    #cookies = [null];
    #order = null;
    #search = "";
    #asked = 0;
    #rows = [];

    constructor(table, { label, size = 50, selectable = false, cards = false, open, address, onSelect = () => {}, onLoad = () => {} }) {
        Object.assign(this, { table, label, size, selectable, cards, open, address, onSelect, onLoad });
        this.selected = new Set();
        this.element = el("div.grid", { "aria-busy": "false" });
        if (cards) new ResizeObserver(() => this.#resized()).observe(this.element);
    }

    /** Shows another view, from its first page. */
    async use(view) {
        this.view = view;
        this.#order = view.fetch.orders[0] ?? null;
        await this.#joined(view);
        return this.#restart();
    }

    search(text) {
        this.#search = text;
        return this.#restart();
    }

    /** What the grid asks for on all its pages together. */
    query() {
        return searching(this.table, this.view.fetch, this.#search);
    }

    get total() {
        return this.answer?.total ?? null;
    }

    #restart() {
        this.#page = 1;
        this.#cookies = [null];
        return this.refresh();
    }

    async refresh() {
        this.#asked += 1;
        const mine = this.#asked;
        this.selected.clear();
        this.onSelect(this.selected);
        this.element.setAttribute("aria-busy", "true");
        if (!this.#rows.length) fill(this.element, el("p.loading", { role: "status" }, "Loading rows…"));
        try {
            const form = this.#isNarrow ? await cardForm(this.table) : null;
            const answer = await loadRows(this.table, form ? { ...this.view, fetch: this.view.fetch.selecting(cardColumns(form)) } : this.view, {
                page: this.#page,
                size: this.size,
                cookie: this.#cookies[this.#page - 1],
                order: this.#order,
                search: this.#search,
            });
            if (mine !== this.#asked) return;
            this.#cookies[this.#page] = answer.cookie;
            this.#rows = answer.rows;
            this.answer = answer;
            this.card = form;
            fill(
                this.element,
                form ? this.#cards() : this.#table(),
                answer.rows.length ? null : el("p.empty", { role: "status" }, this.#nothing()),
                this.#pager(),
            );
            this.onLoad();
        } catch (error) {
            if (mine !== this.#asked) return;
            this.#rows = [];
            fill(
                this.element,
                el(
                    "div.failed",
                    { role: "alert" },
                    el("p", null, `These rows could not be read. ${error.message}`),
                    el("button", { type: "button", onclick: () => this.refresh() }, "Try again"),
                ),
            );
        } finally {
            if (mine === this.#asked) this.element.setAttribute("aria-busy", "false");
        }
    }

    get #isNarrow() {
        return this.cards && this.element.clientWidth > 0 && this.element.clientWidth < cardWidth;
    }

    /** Another width may ask for the other shape; a table without a card form keeps the one it has. */
    async #resized() {
        if (!this.answer || !this.element.clientWidth || this.#isNarrow === Boolean(this.card)) return;
        if (this.card || (await cardForm(this.table))) await this.refresh();
    }

    #cards() {
        return el(
            "ul.cards",
            { "aria-label": this.label },
            this.#rows.map((row) => card(this.card, this.table, row, { link: (text, to) => this.#link(text, to) })),
        );
    }

    #nothing() {
        return this.#search.trim() ? `Nothing found for "${this.#search.trim()}".` : "There is nothing to show in this view.";
    }

    /** Labels of joined columns come from the joined tables. */
    async #joined(view) {
        const links = [...new DOMParser().parseFromString(view.fetch.text, "application/xml").getElementsByTagName("link-entity")];
        const tables = await Promise.all(links.map((link) => tableOf(link.getAttribute("name"))));
        this.aliases = new Map(links.map((link, at) => [link.getAttribute("alias"), tables[at]]));
    }

    #table() {
        return el(
            "div.scroll",
            { tabindex: "0", role: "region", "aria-label": `${this.label}, scrollable` },
            el(
                "table",
                { "aria-label": this.label },
                el(
                    "thead",
                    null,
                    el(
                        "tr",
                        null,
                        this.selectable ? this.#selectAll() : null,
                        this.view.layout.columns.map((c) => this.#heading(c)),
                    ),
                ),
                el(
                    "tbody",
                    null,
                    this.#rows.map((row) => this.#row(row)),
                ),
            ),
        );
    }

    #heading(column) {
        const definition = column.alias
            ? this.aliases.get(column.alias)?.columns.get(column.column)
            : this.table.columns.get(column.column);
        const text = definition?.label ?? column.name;
        const sorted =
            !column.alias && this.#order?.column === column.column ? (this.#order.descending ? "descending" : "ascending") : "none";
        const heading = el("th", { scope: "col", "aria-sort": sorted, class: this.#isNumber(column) ? "number" : null });
        heading.style.minWidth = `${column.width}px`;
        if (column.alias || !column.sortable) heading.append(text);
        else
            heading.append(
                el(
                    "button.sort",
                    { type: "button", onclick: () => this.#sort(column.column) },
                    text,
                    el("span", { "aria-hidden": "true" }, { ascending: " ▲", descending: " ▼", none: "" }[sorted]),
                ),
            );
        return heading;
    }

    #sort(column) {
        const again = this.#order?.column === column;
        this.#order = { column, descending: again && !this.#order.descending };
        return this.#restart();
    }

    #row(row) {
        const id = row[this.table.primaryId];
        const openRow = () => this.open(this.table.logicalName, id);
        const { columns } = this.view.layout;
        const head = columns.find((column) => !column.alias && column.column === this.table.primaryName) ?? columns[0];
        const name = cellText(row, head) || "(no name)";
        return el(
            "tr",
            {
                ondblclick: openRow,
                onkeydown: (event) => event.key === "Enter" && event.target.tagName === "TR" && openRow(),
                tabindex: "-1",
            },
            this.selectable ? this.#selectOne(id, name) : null,
            columns.map((column) =>
                column === head
                    ? el("th", { scope: "row" }, this.#link(name, { entityName: this.table.logicalName, entityId: id }))
                    : el("td", { class: this.#isNumber(column) ? "number" : null }, this.#cell(row, column)),
            ),
        );
    }

    #cell(row, column) {
        const link = cellLink(row, column);
        return link ? this.#link(cellText(row, column), link) : cellText(row, column);
    }

    #isNumber(column) {
        return !column.alias && ["Money", "Integer", "Decimal", "Double", "BigInt"].includes(this.table.columns.get(column.column)?.type);
    }

    #link(text, { entityName, entityId }) {
        const follow = (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            this.open(entityName, entityId);
        };
        return el("a", { href: this.address(entityName, entityId), onclick: follow }, text);
    }

    #selectAll() {
        const all = (event) => {
            this.element.querySelectorAll("tbody input").forEach((box) => {
                if (box.checked !== event.target.checked) box.click();
            });
        };
        return el("th.select", null, el("input", { type: "checkbox", "aria-label": "Select all rows of this page", onchange: all }));
    }

    #selectOne(id, name) {
        const toggle = (event) => {
            if (event.target.checked) this.selected.add(id);
            else this.selected.delete(id);
            this.onSelect(this.selected);
        };
        return el("td.select", null, el("input", { type: "checkbox", "aria-label": `Select ${name}`, onchange: toggle }));
    }

    #pager() {
        const { rows, more, total, limited } = this.answer;
        const from = (this.#page - 1) * this.size + (rows.length ? 1 : 0);
        const to = (this.#page - 1) * this.size + rows.length;
        const move = (by) => () => {
            this.#page += by;
            return this.refresh();
        };
        return el(
            "div.pager",
            null,
            el("span", { role: "status" }, total === null ? `${from} - ${to}` : `${from} - ${to} of ${total}${limited ? "+" : ""}`),
            el("button", { type: "button", disabled: this.#page === 1, onclick: move(-1) }, "Previous page"),
            el("span", null, `Page ${this.#page}`),
            el("button", { type: "button", disabled: !more, onclick: move(1) }, "Next page"),
        );
    }
}
