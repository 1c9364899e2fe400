/* Where the pages get Xrm from. A form hands it over by setClientApiContext, possibly late or more than once; elsewhere the page around has it.
   (Learn: "getContentWindow", "Xrm object".) */

const PATIENCE_MS = 500;
const THEMES = ["light", "dark"];
const given = new URLSearchParams(new URLSearchParams(window.location.search).get("data") || "");

let listener = null;
let handedOver = null;

window.setClientApiContext = (xrm, formContext) => {
    handedOver = { xrm, formContext };
    if (listener) listener(handedOver);
};

/* The client tells a page nothing of the app's colours. Who opens the page may, in its data; else those of the device are taken. */
if (THEMES.includes(given.get("theme"))) document.documentElement.dataset.theme = given.get("theme");

/** Xrm and, on a form that handed it over, its formContext. Rejects when there is no Dynamics 365 around the page. */
export async function clientContext() {
    const around = xrmAround();
    if (handedOver) return handedOver;
    if (around && !isOnNewForm()) return { xrm: around };

    await Promise.race([new Promise(resolve => { listener = resolve; }), new Promise(resolve => setTimeout(resolve, PATIENCE_MS))]);
    if (handedOver) return handedOver;
    if (around) return { xrm: around };
    throw new Error("This page works inside Dynamics 365 only. Open it from the app's menu or from a deal.");
}

/** Calls back each time a form hands its context over from now on, and at once if it has done so. */
export function onHandedOver(callback) {
    listener = callback;
    if (handedOver) callback(handedOver);
}

/** The deal's bare lower-case id: from the form, else from what the form passes in the address, or who opened the side pane in its data; null while the deal is not saved. */
export function dealOf({ formContext }) {
    const address = new URLSearchParams(window.location.search);
    const said = formContext ? formContext.data.entity.getId() : address.get("id") || given.get("id");
    const id = bareId(said);
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
}

/** An id as the product compares it: lower case, without the braces of the client; empty for none. */
export const bareId = id => String(id || "").replace(/[{}]/g, "").toLowerCase();

/** Whether the page stands beside the form, opened for a deal that its data names. */
export const isInPane = () => given.has("id");

/** The deal on the app's page now; null when something else is there. (Learn: "getPageContext (Client API reference)".) */
export function dealOnPage(xrm) {
    const { input } = xrm.Utility.getPageContext();
    return input.pageType === "entityrecord" && input.entityName === "opportunity" && input.entityId ? bareId(input.entityId) : null;
}

/* A form that passes no id is new, or does not pass parameters: then only the form itself can say which deal it shows. */
function isOnNewForm() {
    return document.body.dataset.host === "form" && dealOf({}) === null;
}

/* A page of another origin around us does not let us look. */
function xrmAround() {
    try {
        return window.parent === window ? undefined : window.parent.Xrm;
    } catch (otherOrigin) {
        return undefined;
    }
}
