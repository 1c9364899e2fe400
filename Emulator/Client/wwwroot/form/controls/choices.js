import { el, fill } from "../../core/dom.js";
import { sameValue } from "../../format/values.js";

/** Options a script removed, added or kept (Learn: "Manage items in options of a choice"); the column's own at first. */
export const optionsOf = (control) => control.options ?? (control.options = [...control.attribute.column.options]);

/** A status or choice column: one option, or none. */
export function choice(control) {
    const { column } = control.attribute;
    const select = el("select", { id: control.inputId, onchange: () => control.typed(select.value === "" ? null : Number(select.value)) });
    let drawn = null;

    function draw() {
        const options = offered(control);
        if (drawn && drawn.length === options.length && drawn.every((o, at) => o === options[at])) return;
        drawn = options;
        fill(
            select,
            column.type === "State" || column.type === "Status" ? null : el("option", { value: "" }, "--Select--"),
            options.map((o) => el("option", { value: String(o.value) }, o.text)),
        );
    }

    return {
        element: select,
        focus: () => select.focus(),
        changed() {
            draw();
            const { value } = control.attribute;
            select.value = value === null ? "" : String(value);
            select.disabled = control.isReadOnly;
            control.describe(select);
        },
    };
}

/** A status reason offers only those of the row's present state. */
function offered(control) {
    const options = optionsOf(control);
    const state = control.form.attributes.get("statecode")?.value ?? control.form.row?.statecode ?? 0;
    return control.attribute.column.type === "Status" ? options.filter((o) => o.state === null || o.state === state) : options;
}

/** Two options as a switch. */
export function yesNo(control) {
    const box = el("input", { id: control.inputId, type: "checkbox", role: "switch", onchange: () => control.typed(box.checked) });
    const words = el("span", { "aria-hidden": "true" });
    return {
        element: el("span.switch", null, box, words),
        focus: () => box.focus(),
        changed() {
            const on = control.attribute.value === true;
            box.checked = on;
            box.disabled = control.isReadOnly;
            words.textContent = control.attribute.column.options.find((o) => Boolean(o.value) === on)?.text ?? (on ? "Yes" : "No");
            control.describe(box);
        },
    };
}

/** Any number of options. */
export function choices(control) {
    const group = el("div.choices", { id: control.inputId, role: "group", "aria-labelledby": `${control.inputId}-label` });
    const read = () => [...group.querySelectorAll("input:checked")].map((box) => Number(box.value));
    return {
        element: group,
        focus: () => group.querySelector("input")?.focus(),
        changed() {
            const chosen = control.attribute.value ?? [];
            if (group.childElementCount && sameValue(read(), chosen) && group.dataset.readOnly === String(control.isReadOnly)) return;
            group.dataset.readOnly = String(control.isReadOnly);
            fill(
                group,
                optionsOf(control).map((o) =>
                    el(
                        "label",
                        null,
                        el("input", {
                            type: "checkbox",
                            value: String(o.value),
                            checked: chosen.includes(o.value),
                            disabled: control.isReadOnly,
                            onchange: () => control.typed(read().length ? read() : null),
                        }),
                        o.text,
                    ),
                ),
            );
        },
    };
}
