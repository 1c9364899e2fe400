import { attributeApi } from "./attributes.js";
import { controlApi, prepareContentWindow } from "./controls.js";
import { dataApi } from "./data.js";
import { documented } from "./documented.js";
import { executionContext } from "./execution.js";
import { processApi } from "./process.js";
import { uiApi } from "./ui.js";

/** The formContext of a form (Learn: "Client API form context"). Also gives the form's models their API objects. */
export function createFormContext(form, page) {
    form.attributes.forEach((attribute) => (attribute.api = attributeApi(form, attribute)));
    form.controls.forEach((control) => {
        prepareContentWindow(control);
        control.api = controlApi(form, control);
    });
    const data = dataApi(form, page, processApi(form));
    const ui = uiApi(form, page);
    const formContext = documented("formContext", {
        data,
        ui,
        getAttribute: (which) => data.entity.attributes.get(which),
        getControl: (which) => ui.controls.get(which),
    });
    form.contextOf = contextMaker(formContext);
    return formContext;
}

/** One set of shared variables per event: handlers of one event run one after the other from depth 0. */
function contextMaker(formContext) {
    let shared = new Map();
    return (event) => {
        if ((event.depth ?? 0) === 0) shared = new Map();
        return executionContext(formContext, event, shared);
    };
}
