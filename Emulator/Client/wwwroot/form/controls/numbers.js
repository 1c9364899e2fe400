import { el } from "../../core/dom.js";
import { numberInWords, parseNumber } from "../../format/values.js";
import { plain } from "./texts.js";

/** Whole numbers, decimals and money, written and read in the reader's own notation. */
export function number(control) {
    const { column } = control.attribute;
    const language = navigator.language;
    const input = el("input.number", {
        id: control.inputId,
        type: "text",
        inputmode: "decimal",
        autocomplete: "off",
        onchange: () => {
            const { value, problem } = parseNumber(input.value, column, language);
            control.typed(value, problem);
        },
    });
    return plain(control, input, (value) => (value === null ? "" : numberInWords(column, value, language)));
}
