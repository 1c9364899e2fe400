import { el } from "../../core/dom.js";
import { bracedId } from "../../core/guid.js";
import { session } from "../../core/session.js";
import { webResourceFrame } from "../../ui/frame.js";
import { isTrue } from "../../format/xml.js";

/** A web resource in its frame (Learn: "Properties for web resources"): the row's parameters only where the form passes them. */
export function webResource(control) {
    const { parameters } = control.spec;
    const holder = el("div.webresource-holder");
    holder.style.height = `${Math.max(4, control.cell.rowspan) * 2.6}rem`;
    control.source = parameters.Url?.replace(/^\$webresource:/i, "") ?? "";

    control.setSource = (name) => {
        control.source = name;
        const frame = webResourceFrame(name, passed(control), control.label, {
            sandboxed: isTrue(parameters.Security),
            scrolling: parameters.Scrolling !== "no",
        });
        frame.element.classList.toggle("bordered", isTrue(parameters.Border));
        control.frame = frame.element;
        frame.ready.then((window) => control.frame === frame.element && control.loaded(window));
        holder.replaceChildren(frame.element);
    };

    return { element: holder, focus: () => control.frame?.focus(), shown: () => control.frame ?? control.setSource(control.source) };
}

function passed(control) {
    const { form, spec } = control;
    const data = spec.parameters.Data ?? null;
    if (!isTrue(spec.parameters.PassParameters)) return { data };
    return {
        data,
        typename: form.table.logicalName,
        type: form.table.definition.ObjectTypeCode,
        id: bracedId(form.id),
        orgname: session.organization.name,
        userlcid: session.language,
        orglcid: session.organization.language,
    };
}
