import { el } from "../core/dom.js";
import { cellLink, cellText } from "./rows.js";

/** Below this width a list shows its rows as cards, where the table has a card form (Learn: "Create a card form"). */
export const cardWidth = 400;

/** The columns a card form shows. */
export const cardColumns = (form) => cells(form).map((cell) => cell.control.column);

const sections = (form) => form.tabs.flatMap((tab) => tab.columns).flatMap((column) => column.sections).filter((section) => section.visible);
const fields = (section) => section.rows.flat().filter((cell) => cell.control?.column && cell.visible);
const cells = (form) => sections(form).flatMap(fields);

/** Which section is what, by the names the platform gives them: a strip of colour, head, details, foot. */
function partOf(section) {
    const name = section.name.toLowerCase();
    if (name.includes("colorstrip")) return "strip";
    if (name.includes("header")) return "head";
    return name.includes("footer") ? "foot" : "details";
}

/** A row as a card: its name leads to it, the details stand with their labels. */
export function card(form, table, row, { link }) {
    const id = row[table.primaryId];
    const name = cellText(row, { column: table.primaryName }) || "(no name)";
    const value = (cell) => cellText(row, { column: cell.control.column });
    const shown = (cell) => {
        const to = cellLink(row, { column: cell.control.column });
        return to ? link(value(cell), to) : value(cell);
    };
    const label = (cell) => cell.label || table.columns.get(cell.control.column)?.label || cell.control.column;
    const of = (part) => sections(form).filter((section) => partOf(section) === part).flatMap(fields).filter((cell) => cell.control.column !== table.primaryName && value(cell));
    const element = el(
        "li.card",
        null,
        el("p.card-name", null, link(name, { entityName: table.logicalName, entityId: id })),
        line("p.card-head", of("head").map(shown)),
        facts(of("details"), label, shown),
        line("p.card-foot", of("foot").map(shown)),
    );
    const strip = of("strip").map((cell) => colour(table, cell.control.column, row)).find(Boolean);
    if (strip) element.style.borderInlineStartColor = strip;
    return element;
}

function line(selector, values) {
    return values.length ? el(selector, null, values.flatMap((value, at) => (at ? [" · ", value] : [value]))) : null;
}

function facts(details, label, shown) {
    return details.length ? el("dl.facts", null, details.map((cell) => el("div", null, el("dt", null, label(cell)), el("dd", null, shown(cell))))) : null;
}

const colour = (table, column, row) => table.columns.get(column)?.options.find((option) => option.value === row[column])?.color ?? null;
