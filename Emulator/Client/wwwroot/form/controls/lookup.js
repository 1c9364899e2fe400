import { el, fill, uniqueId } from "../../core/dom.js";
import { bracedId } from "../../core/guid.js";
import { table as tableOf } from "../../core/metadata.js";
import { session } from "../../core/session.js";
import { Fetch } from "../../format/fetch.js";
import { cellText, loadRows } from "../../grid/rows.js";
import { lookupView } from "../../grid/views.js";
import { addressOf } from "../../shell/router.js";

/** A lookup: a search box with the rows found by the tables' lookup views (ARIA combobox), or the chosen row as a link. */
export function lookup(control) {
    const list = el("ul.suggestions", {
        id: uniqueId("suggestions"),
        role: "listbox",
        "aria-label": `${control.label}: rows found`,
        hidden: true,
    });
    const input = el("input", {
        id: control.inputId,
        type: "text",
        role: "combobox",
        autocomplete: "off",
        "aria-expanded": "false",
        "aria-autocomplete": "list",
        "aria-controls": list.id,
        placeholder: "Look for…",
        oninput: () => later(),
        onkeydown: keys,
        onfocusout: left,
    });
    const chosen = el("div.chosen");
    const box = el("div.lookup", null, chosen, input, list);
    let waiting = 0;
    let asked = 0;
    let active = -1;

    function later() {
        clearTimeout(waiting);
        waiting = setTimeout(find, 200);
    }

    async function find() {
        asked += 1;
        const mine = asked;
        open([el("li.note", { role: "option", "aria-disabled": "true" }, "Looking…")]);
        control.preSearch?.run((depth) => control.form.contextOf({ eventSource: control.api, depth }));
        try {
            const found = await search(control, input.value);
            if (mine === asked)
                open(found.length ? found.map(option) : [el("li.note", { role: "option", "aria-disabled": "true" }, "Nothing found.")]);
        } catch (error) {
            if (mine === asked) open([el("li.note", { role: "option", "aria-disabled": "true" }, error.message)]);
        }
    }

    function open(items) {
        active = -1;
        fill(list, items);
        list.hidden = false;
        input.setAttribute("aria-expanded", "true");
        input.removeAttribute("aria-activedescendant");
    }

    function close() {
        asked += 1;
        clearTimeout(waiting);
        list.hidden = true;
        input.setAttribute("aria-expanded", "false");
    }

    function option(found) {
        const item = el(
            "li",
            {
                id: uniqueId("suggestion"),
                role: "option",
                "aria-selected": "false",
                onmousedown: (event) => event.preventDefault(),
                onclick: () => pick(found.value),
            },
            el("span.name", null, found.value.name || "(no name)"),
            found.more ? el("span.more", null, found.more) : null,
        );
        item.pick = () => pick(found.value);
        return item;
    }

    function pick(value) {
        close();
        input.value = "";
        control.typed([value]);
        chosen.querySelector("a")?.focus();
    }

    function keys(event) {
        const items = [...list.querySelectorAll("li:not(.note)")];
        if (event.key === "ArrowDown" && list.hidden) find();
        else if (event.key === "Escape" && !list.hidden) close();
        else if (event.key === "Enter" && !list.hidden) items[Math.max(active, 0)]?.pick();
        else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length) move(items, event.key === "ArrowDown" ? 1 : -1);
        else return;
        event.preventDefault();
        event.stopPropagation();
    }

    function move(items, by) {
        active = (active + by + items.length) % items.length;
        items.forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
        items[active].scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", items[active].id);
    }

    function left(event) {
        if (!box.contains(event.relatedTarget)) close();
    }

    return {
        element: box,
        focus: () => (input.hidden ? chosen.querySelector("a,button") : input)?.focus(),
        changed() {
            const value = control.attribute.value?.[0] ?? null;
            input.hidden = value !== null;
            input.readOnly = control.isReadOnly;
            fill(chosen, value ? choice(control, value, () => input) : null);
            control.describe(input);
        },
    };
}

/** The chosen row: a link to it, and a button that takes it out. */
function choice(control, value, inputOf) {
    const page = { pageType: "entityrecord", entityName: value.entityType, entityId: value.id.replace(/[{}]/g, "").toLowerCase() };
    const follow = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        control.form.host.navigate(page);
    };
    const clear = () => {
        control.typed(null);
        inputOf().focus();
    };
    return [
        el(
            "a",
            {
                href: addressOf(page, session.app),
                onclick: follow,
                "aria-labelledby": `${control.inputId}-label ${control.inputId}-value`,
                id: `${control.inputId}-value`,
            },
            value.name || "(no name)",
        ),
        control.isReadOnly
            ? null
            : el("button.icon", { type: "button", "aria-label": `Remove ${value.name} from ${control.label}`, onclick: clear }, "✕"),
    ];
}

/** Up to ten rows per target table, searched as its lookup view says. */
export async function search(control, text) {
    const targets = control.entityTypes ?? control.attribute.column.targets;
    const found = await Promise.all(targets.map((target) => searchTable(target, text, control)));
    return found.flat();
}

async function searchTable(target, text, control) {
    const table = await tableOf(target);
    const view = (await lookupView(target)) ?? {
        layout: { columns: [{ alias: null, column: table.primaryName }] },
        fetch: Fetch.of(target, [table.primaryName]),
    };
    const { rows } = await loadRows(table, filtered(view, table, control), { size: 10, search: text });
    return rows.map((row) => {
        const more = view.layout.columns.map((c) => cellText(row, c)).filter((t) => t && t !== row[table.primaryName]);
        const kind = control.attribute.column.targets.length > 1 ? [table.displayName] : [];
        return {
            value: { id: bracedId(row[table.primaryId]), name: row[table.primaryName] ?? "", entityType: target },
            more: [...kind, ...more.slice(0, 1)].join(" · "),
        };
    });
}

/** The view with the primary name, and with whatever addCustomFilter of the Client API added. */
function filtered(view, table, control) {
    const fetch = view.fetch.selecting([table.primaryName].filter(Boolean));
    const custom = (control.customFilters ?? []).filter((f) => !f.table || f.table === table.logicalName);
    return { ...view, fetch: custom.reduce((all, { xml }) => all.filtered(xml), fetch) };
}
