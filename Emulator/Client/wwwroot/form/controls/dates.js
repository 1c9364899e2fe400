import { el } from "../../core/dom.js";
import { dayOf, isDateOnly } from "../../format/values.js";

const two = (n) => String(n).padStart(2, "0");

/** A day, or a day and a time in the browser's own zone. */
export function dateTime(control) {
    const dayOnly = isDateOnly(control.attribute.column);
    const input = el("input", { id: control.inputId, type: dayOnly ? "date" : "datetime-local", onchange: read });

    function read() {
        if (input.validity.badInput) return control.typed(null, "This is not a complete date. Enter day, month and year.");
        return control.typed(input.value ? new Date(dayOnly ? `${input.value}T00:00:00` : input.value) : null);
    }

    const words = (date) => (dayOnly ? dayOf(date) : `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}`);
    return {
        element: input,
        focus: () => input.focus(),
        changed() {
            const { value, problem } = control.attribute;
            if (!problem) input.value = value ? words(value) : "";
            input.readOnly = control.isReadOnly;
            control.describe(input);
        },
    };
}
