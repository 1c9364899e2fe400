import { el } from "../../core/dom.js";
import { choice, choices, yesNo } from "./choices.js";
import { dateTime } from "./dates.js";
import { lookup } from "./lookup.js";
import { number } from "./numbers.js";
import { quickView } from "./quickview.js";
import { subgrid } from "./subgrid.js";
import { memo, text } from "./texts.js";
import { webResource } from "./webresource.js";

/** The widget of each kind of control. Unknown ones are shown, never dropped. */
export const renderers = {
    text,
    memo,
    choice,
    choices,
    lookup,
    subgrid,
    email: text,
    url: text,
    yesno: yesNo,
    datetime: dateTime,
    integer: number,
    decimal: number,
    money: number,
    quickview: quickView,
    webresource: webResource,
    unsupported,
};

function unsupported(control) {
    const name = control.spec.classId ?? "a control without a class id";
    return { element: el("p.unsupported", { role: "note" }, `not supported by the emulator: ${name}`) };
}
