import { kindOf } from "./classids.js";
import { plainId } from "../core/guid.js";
import { isTrue, kid, kids, localized, parseXml, printXml } from "./xml.js";

/** A form as plain data out of FormXml (Learn: "Form XML reference"): tabs > columns > sections > rows > cells, libraries, handlers. */
export function parseForm(xml, language = 1033) {
    const form = parseXml(xml, "The form").documentElement;
    const reader = new Reader(language);
    const conditions = form.getElementsByTagName("DisplayConditions")[0] ?? null;
    return {
        tabs: kids(kid(form, "tabs"), "tab").map((tab) => reader.tab(tab)),
        header: reader.rows(kid(form, "header")),
        footer: reader.rows(kid(form, "footer")),
        libraries: kids(kid(form, "formLibraries"), "Library").map((library) => library.getAttribute("name")),
        events: kids(kid(form, "events"), "event").map(eventOf),
        order: Number(conditions?.getAttribute("Order") ?? 0),
        roles: kid(conditions, "Everyone") ? [] : kids(conditions, "Role").map((role) => role.getAttribute("Id")),
        fallback: isTrue(conditions?.getAttribute("FallbackForm")),
    };
}

class Reader {
    constructor(language) {
        this.language = language;
    }

    label(element) {
        return localized(kid(element, "labels"), "description", "languagecode", this.language);
    }

    tab(tab) {
        return {
            id: tab.getAttribute("id"),
            name: tab.getAttribute("name") ?? tab.getAttribute("id"),
            label: this.label(tab),
            showLabel: isTrue(tab.getAttribute("showlabel"), true),
            visible: isTrue(tab.getAttribute("visible"), true),
            expanded: isTrue(tab.getAttribute("expanded"), true),
            columns: kids(kid(tab, "columns"), "column").map((column) => ({
                width: column.getAttribute("width") ?? "100%",
                sections: kids(kid(column, "sections"), "section").map((section) => this.section(section)),
            })),
        };
    }

    section(section) {
        return {
            id: section.getAttribute("id"),
            name: section.getAttribute("name") ?? section.getAttribute("id"),
            label: this.label(section),
            showLabel: isTrue(section.getAttribute("showlabel")),
            visible: isTrue(section.getAttribute("visible"), true),
            columns: Math.max(
                1,
                (section.getAttribute("columns") ?? "1").replace(/[^1]/g, "").length || Number(section.getAttribute("columns")) || 1,
            ),
            rows: this.rows(section),
        };
    }

    rows(parent) {
        return kids(kid(parent, "rows"), "row").map((row) => kids(row, "cell").map((cell) => this.cell(cell)));
    }

    cell(cell) {
        const control = kid(cell, "control");
        return {
            id: cell.getAttribute("id"),
            label: this.label(cell),
            showLabel: isTrue(cell.getAttribute("showlabel"), true),
            visible: isTrue(cell.getAttribute("visible"), true),
            colspan: Number(cell.getAttribute("colspan")) || 1,
            rowspan: Number(cell.getAttribute("rowspan")) || 1,
            control: control ? controlOf(control) : null,
        };
    }
}

function controlOf(control) {
    return {
        id: control.getAttribute("id"),
        classId: control.getAttribute("classid"),
        kind: kindOf(control.getAttribute("classid")),
        column: control.getAttribute("datafieldname"),
        disabled: isTrue(control.getAttribute("disabled")),
        parameters: Object.fromEntries([...(kid(control, "parameters")?.children ?? [])].map((p) => [p.nodeName, contentOf(p)])),
    };
}

/** A parameter's text; XML within it is written as text by the platform and by itself in some files. */
const contentOf = (parameter) => (parameter.children.length ? [...parameter.children].map(printXml).join("") : parameter.textContent);

/** The quick view forms a control names, by table: [{table, id}] (Learn: "Form XML reference", QuickForms). */
export function quickForms(parameter) {
    if (!parameter?.trim()) return [];
    return [...parseXml(parameter, "The control's list of quick view forms").getElementsByTagName("QuickFormId")].map((form) => ({
        table: form.getAttribute("entityname"),
        id: plainId(form.textContent),
    }));
}

function eventOf(event) {
    const handlers = [...kids(kid(event, "InternalHandlers"), "Handler"), ...kids(kid(event, "Handlers"), "Handler")];
    return {
        name: event.getAttribute("name").toLowerCase(),
        column: event.getAttribute("attribute"),
        control: event.getAttribute("control"),
        handlers: handlers
            .filter((handler) => isTrue(handler.getAttribute("enabled"), true))
            .map((handler) => ({
                functionName: handler.getAttribute("functionName"),
                libraryName: handler.getAttribute("libraryName"),
                parameters: handler.getAttribute("parameters") ?? "",
                passExecutionContext: isTrue(handler.getAttribute("passExecutionContext")),
            })),
    };
}
