import { el, fill } from "../../core/dom.js";
import { plainId } from "../../core/guid.js";
import { read } from "../../core/http.js";
import { table as tableOf } from "../../core/metadata.js";
import { session } from "../../core/session.js";
import { quickForms } from "../../format/formxml.js";
import { fromRow } from "../../format/values.js";
import { cellLink, cellText } from "../../grid/rows.js";
import { addressOf } from "../../shell/router.js";
import { quickViewForm } from "../forms.js";

/** The row a lookup points to, read-only on a quick view form of its table (Learn: "Create and edit model-driven app quick view forms"). */
export function quickView(control) {
    const element = el("div.quick-view", { role: "group", "aria-labelledby": `${control.inputId}-label`, "aria-busy": "false" });
    const offered = quickForms(control.spec.parameters.QuickForms);
    let shown = null;
    let asked = 0;
    let started = false;
    control.quickFields = [];
    control.isLoaded = true;

    async function show(again = false) {
        const chosen = control.attribute.value?.[0] ?? null;
        const key = chosen ? `${chosen.entityType} ${plainId(chosen.id)}` : "";
        if (!started || (key === shown && !again)) return undefined;
        shown = key;
        asked += 1;
        const mine = asked;
        control.quickFields = [];
        if (!chosen) return fill(element, el("p.empty", null, `Nothing is chosen in ${control.attribute.column.label}.`));
        control.isLoaded = false;
        element.setAttribute("aria-busy", "true");
        fill(element, el("p.loading", { role: "status" }, "Loading…"));
        try {
            const { fields, parts } = await load(chosen);
            if (mine !== asked) return undefined;
            control.quickFields = fields;
            fill(element, parts);
        } catch (error) {
            if (mine === asked) fill(element, el("div.failed", { role: "alert" }, el("p", null, `This row could not be shown. ${error.message}`)));
        }
        if (mine === asked) {
            control.isLoaded = true;
            element.setAttribute("aria-busy", "false");
        }
        return undefined;
    }

    async function load({ id, entityType }) {
        const formId = offered.find((form) => form.table === entityType)?.id;
        if (!formId) throw new Error(`The control names no quick view form for the table ${entityType}.`);
        const table = await tableOf(entityType);
        const form = await quickViewForm(table, formId);
        if (!form) throw new Error(`The table ${table.displayName} has no quick view form ${formId}.`);
        const row = await read(`${table.entitySet}(${plainId(id)})`);
        const sections = form.tabs.flatMap((tab) => tab.columns).flatMap((column) => column.sections).filter((section) => section.visible);
        const cells = sections.map((section) => section.rows.flat().filter((cell) => cell.control && cell.visible));
        return {
            fields: cells.flat().filter((cell) => table.columns.has(cell.control.column)).map((cell) => field(cell, table, row)),
            parts: sections.map((section, at) => [
                section.showLabel && section.label ? el("h3", null, section.label) : null,
                el("dl.facts", null, cells[at].map((cell) => fact(cell, table, row, control.form.host))),
            ]).flat(),
        };
    }

    return {
        element,
        focus: () => element.querySelector("a")?.focus(),
        changed: () => void show(),
        shown() {
            started = true;
            show();
        },
        refresh: () => show(true),
    };
}

/** What quickForms of the Client API gives of a constituent control. */
function field(cell, table, row) {
    const column = table.columns.get(cell.control.column);
    return { name: cell.control.id, label: cell.label || column.label, column, value: fromRow(column, row), text: cellText(row, { column: column.name }) };
}

/** A label with its value; what cannot be shown is named in its place. */
function fact(cell, table, row, host) {
    const { control } = cell;
    const column = table.columns.get(control.column);
    if (!column)
        return el("div", null, el("dt", null, cell.label || control.id), el("dd.unsupported", null, `not supported by the emulator on a quick view form: ${control.classId}`));
    const text = cellText(row, { column: column.name });
    const link = cellLink(row, { column: column.name });
    return el("div", null, el("dt", null, cell.label || column.label), el("dd", null, link ? rowLink(text, link, host) : text || "—"));
}

function rowLink(text, { entityName, entityId }, host) {
    const page = { pageType: "entityrecord", entityName, entityId };
    const follow = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        host.navigate(page);
    };
    return el("a", { href: addressOf(page, session.app), onclick: follow }, text || "(no name)");
}
