import { kid, kids, parseXml, printXml } from "./xml.js";

/** A view's FetchXML with what the reader of a grid changes about it: page, order, search, context. Immutable: each method returns a new one. */
export class Fetch {
    #document;

    constructor(xml) {
        this.#document = parseXml(xml, "The view's query");
    }

    static of(table, columns) {
        return new Fetch(`<fetch version="1.0" mapping="logical"><entity name="${table}"/></fetch>`).selecting(columns);
    }

    /** A query that stands within another document. */
    static from(element) {
        return new Fetch(printXml(element));
    }

    get table() {
        return this.#entity(this.#document).getAttribute("name");
    }

    get text() {
        return printXml(this.#document.documentElement);
    }

    /** [{column, descending}] of the top table's orders. */
    get orders() {
        return kids(this.#entity(this.#document), "order").map((o) => ({
            column: o.getAttribute("attribute"),
            descending: o.getAttribute("descending") === "true",
        }));
    }

    /** [{name, alias, groupBy, aggregate, dateGrouping, table}] of all tables, in the query's order. */
    get attributes() {
        return [...this.#document.getElementsByTagName("attribute")].map((a) => ({
            name: a.getAttribute("name"),
            alias: a.getAttribute("alias"),
            groupBy: a.getAttribute("groupby") === "true",
            aggregate: a.getAttribute("aggregate"),
            dateGrouping: a.getAttribute("dategrouping"),
            table: a.parentElement.getAttribute("name"),
        }));
    }

    page(number, size, cookie) {
        return this.#with((fetch) => {
            fetch.removeAttribute("top");
            fetch.setAttribute("page", number);
            fetch.setAttribute("count", size);
            fetch.setAttribute("returntotalrecordcount", "true");
            if (cookie) fetch.setAttribute("paging-cookie", cookie);
            else fetch.removeAttribute("paging-cookie");
        });
    }

    top(count) {
        return this.#with((fetch) => fetch.setAttribute("top", count));
    }

    orderBy(column, descending) {
        return this.#with((fetch, entity, make) => {
            kids(entity, "order").forEach((order) => order.remove());
            entity.append(make("order", { attribute: column, descending: String(descending) }));
        });
    }

    selecting(columns) {
        return this.#with((fetch, entity, make) => {
            if (kid(entity, "all-attributes")) return;
            const have = new Set(kids(entity, "attribute").map((a) => a.getAttribute("name")));
            columns.filter((c) => !have.has(c)).forEach((c) => entity.prepend(make("attribute", { name: c })));
        });
    }

    /** Adds `and` conditions: [{column, operator, value}]. */
    where(...conditions) {
        return this.#with((fetch, entity, make) => {
            const filter = make("filter", { type: "and" });
            conditions.forEach((c) => filter.append(condition(make, c)));
            entity.append(filter);
        });
    }

    /** Adds a `<filter>` written by a script (addCustomFilter). */
    filtered(xml) {
        return this.#with((fetch, entity) =>
            entity.append(entity.ownerDocument.importNode(parseXml(xml, "The filter").documentElement, true)),
        );
    }

    /** Only the rows another query of the same table would give: with its filters, and its links without what they select. */
    within(other) {
        return this.#with((fetch, entity) => {
            const theirs = other.#entity(other.#document);
            const named = new Set([...theirs.getElementsByTagName("condition")].map((c) => c.getAttribute("entityname")));
            const links = kids(theirs, "link-entity").filter((link) => narrows(link) || named.has(link.getAttribute("alias")));
            [...kids(theirs, "filter"), ...links].forEach((part) => {
                const copy = entity.ownerDocument.importNode(part, true);
                [...copy.querySelectorAll("attribute, all-attributes, order")].forEach((selected) => selected.remove());
                entity.append(copy);
            });
        });
    }

    /** Adds an `or` of "column like pattern" (and whatever else a quick find asks). */
    whereAny(conditions) {
        return this.#with((fetch, entity, make) => {
            const filter = make("filter", { type: "or" });
            conditions.forEach((c) => filter.append(condition(make, c)));
            entity.append(filter);
        });
    }

    /** Rows related to one row through an N:N relationship's intersect table. */
    throughIntersect({ intersect, ownColumn, ownKey, otherColumn, otherId }) {
        return this.#with((fetch, entity, make) => {
            const link = make("link-entity", { name: intersect, from: ownColumn, to: ownKey, intersect: "true" });
            const filter = make("filter", { type: "and" });
            filter.append(condition(make, { column: otherColumn, operator: "eq", value: otherId }));
            link.append(filter);
            entity.append(link);
        });
    }

    /** The conditions of the filter marked isquickfindfields, as a quick find view holds them. */
    get quickFindColumns() {
        const filter = [...this.#document.getElementsByTagName("filter")].find((f) => f.getAttribute("isquickfindfields") === "1");
        return kids(filter, "condition").map((c) => c.getAttribute("attribute"));
    }

    #entity(document) {
        return kid(document.documentElement, "entity");
    }

    #with(change) {
        const copy = new Fetch(this.text);
        const document = copy.#document;
        const make = (name, attributes) => {
            const element = document.createElement(name);
            Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
            return element;
        };
        change(document.documentElement, copy.#entity(document), make);
        return copy;
    }
}

/** An outer link without a filter takes no row away, but would count rows twice. */
const narrows = (link) => link.getAttribute("link-type") !== "outer" || link.getElementsByTagName("condition").length > 0;

function condition(make, { column, operator, value }) {
    return make("condition", { attribute: column, operator, ...(value === undefined ? {} : { value }) });
}

/** What a person typed into quick find as a `like` pattern: starts with it, `*` stands for anything (Learn: "Quick Find"). */
export const likePattern = (typed) =>
    `${typed
        .trim()
        .replace(/[[%_]/g, (c) => `[${c}]`)
        .replaceAll("*", "%")}%`;

/** The cookie for the next page out of the answer's annotation (Learn: "Page large result sets with FetchXML"): it comes encoded twice. */
export function cookieOf(annotation) {
    if (!annotation) return null;
    const inner = parseXml(annotation, "The paging cookie").documentElement.getAttribute("pagingcookie");
    return inner ? decodeURIComponent(decodeURIComponent(inner)) : null;
}
