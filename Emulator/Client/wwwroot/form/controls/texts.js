import { el } from "../../core/dom.js";
import { inWords } from "../../format/values.js";

/** One line of text; email and url get the browser's own checks and keyboards. */
export function text(control) {
    const { column } = control.attribute;
    const type = { email: "email", url: "url" }[control.kind] ?? "text";
    const input = el("input", {
        id: control.inputId,
        type,
        maxlength: column.maxLength,
        autocomplete: "off",
        onchange: () => control.typed(input.value.trim() === "" ? null : input.value),
    });
    return plain(control, input, (value) => inWords(column, value));
}

/** Several lines of text. */
export function memo(control) {
    const { column } = control.attribute;
    const input = el("textarea", {
        id: control.inputId,
        rows: Math.max(3, control.cell.rowspan * 2),
        maxlength: column.maxLength,
        onchange: () => control.typed(input.value === "" ? null : input.value),
    });
    return plain(control, input, (value) => value ?? "");
}

/** The common life of an input: shows the value unless a person's wrong one stands there, follows read-only. */
export function plain(control, input, words) {
    return {
        element: input,
        focus: () => input.focus(),
        changed() {
            if (!control.attribute.problem) input.value = words(control.attribute.value);
            input.readOnly = control.isReadOnly;
            control.describe(input);
        },
    };
}
