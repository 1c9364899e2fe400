import { chartsOf } from "../chart/charts.js";
import { el } from "../core/dom.js";
import { sameId } from "../core/guid.js";
import { remove } from "../core/http.js";
import { table as tableOf } from "../core/metadata.js";
import { may, session } from "../core/session.js";
import { addressOf } from "../shell/router.js";
import { confirmDialog, showError } from "../ui/dialog.js";
import { ChartPane } from "./chartpane.js";
import { Grid } from "./grid.js";
import { publicViews } from "./views.js";

/** A list of a table's rows with its view picker, quick find and commands (pagetype=entitylist). */
export async function openListPage({ entityName, viewId }, container, host) {
    if (!entityName) throw new Error("A list needs the table's logical name (etn).");
    const table = await tableOf(entityName);
    const views = await publicViews(entityName, session.app.components.views);
    if (!views.length) throw new Error(`The table ${table.displayName} has no public view to show.`);
    const charts = await chartsOf(entityName);
    const page = new ListPage(table, views, charts, views.find((v) => sameId(v.id, viewId)) ?? views.find((v) => v.isDefault) ?? views[0], host);
    container.replaceChildren(page.element);
    await page.grid.use(page.view);
    return page;
}

class ListPage {
    constructor(table, views, charts, view, host) {
        Object.assign(this, { table, views, view, host });
        this.grid = new Grid(table, {
            label: table.collectionName,
            selectable: true,
            open: (entity, id) => host.navigate({ pageType: "entityrecord", entityName: entity, entityId: id }),
            address: (entity, id) => addressOf({ pageType: "entityrecord", entityName: entity, entityId: id }, session.app),
            onSelect: (selected) => this.#selected(selected),
            onLoad: () => this.pane?.refresh(),
        });
        this.pane = charts.length ? new ChartPane(table, charts, this.grid) : null;
        this.element = el(
            "section.list",
            { "aria-label": table.collectionName },
            this.#commands(),
            this.#head(),
            el("div.list-body", null, this.grid.element, this.pane?.element),
        );
    }

    title() {
        return `${this.view.name} ${this.table.collectionName}`;
    }

    async canLeave() {
        return true;
    }

    dispose() {
        this.element.remove();
    }

    #commands() {
        this.deleteButton = el("button", { type: "button", disabled: true, onclick: () => this.#delete() }, "Delete");
        return el(
            "div.commands",
            { role: "toolbar", "aria-label": "Commands" },
            may("Create", this.table)
                ? el(
                      "button",
                      {
                          type: "button",
                          onclick: () => this.host.navigate({ pageType: "entityrecord", entityName: this.table.logicalName }),
                      },
                      "New",
                  )
                : null,
            may("Delete", this.table) ? this.deleteButton : null,
            el("button", { type: "button", onclick: () => this.grid.refresh() }, "Refresh"),
            this.pane ? this.#chartCommand() : null,
        );
    }

    #chartCommand() {
        const toggle = (event) => {
            const { currentTarget: button } = event;
            this.pane.toggle();
            button.textContent = this.pane.isShown ? "Hide Chart" : "Show Chart";
            button.setAttribute("aria-expanded", String(this.pane.isShown));
        };
        return el("button", { type: "button", "aria-expanded": "false", "aria-controls": this.pane.element.id, onclick: toggle }, "Show Chart");
    }

    #head() {
        const pick = async (event) => {
            this.view = this.views[event.target.selectedIndex];
            this.host.titled?.(this.title());
            this.host.replaced?.({ pageType: "entitylist", entityName: this.table.logicalName, viewId: this.view.id });
            await this.grid.use(this.view);
        };
        const find = (event) => {
            event.preventDefault();
            return this.grid.search(event.target.elements.search.value);
        };
        return el(
            "div.list-head",
            null,
            el("h1", null, this.table.collectionName),
            el(
                "label.view",
                null,
                el("span", null, "View"),
                el(
                    "select",
                    { onchange: pick },
                    this.views.map((v) => el("option", { selected: v === this.view }, v.name)),
                ),
            ),
            el(
                "form.find",
                { role: "search", onsubmit: find },
                el("input", {
                    type: "search",
                    name: "search",
                    "aria-label": `Find in ${this.table.collectionName}`,
                    placeholder: "Find: starts with, * for anything",
                }),
                el("button", { type: "submit" }, "Find"),
            ),
        );
    }

    #selected(selected) {
        this.deleteButton.disabled = selected.size === 0;
    }

    async #delete() {
        const ids = [...this.grid.selected];
        const what = ids.length === 1 ? `this ${this.table.displayName}` : `these ${ids.length} rows`;
        if (
            !(await confirmDialog({
                title: "Confirm deletion",
                text: `Do you want to delete ${what}? This cannot be undone.`,
                confirmButtonLabel: "Delete",
            }))
        )
            return;
        try {
            for (const id of ids) await remove(this.table.entitySet, id);
        } catch (error) {
            await showError(error, "A row could not be deleted");
        }
        await this.grid.refresh();
    }
}
