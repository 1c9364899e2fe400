/* Where the pages get Xrm from. A form hands it over by setClientApiContext, possibly late or twice; elsewhere the page around has it.
   (Learn: "getContentWindow", "Xrm object".) */

let resolveContext;
const handedOver = new Promise(resolve => { resolveContext = resolve; });

window.setClientApiContext = (xrm, formContext) => resolveContext({ xrm, formContext });

const PATIENCE_MS = 500;

/** { xrm, formContext }: formContext is undefined outside forms. Rejects when there is no Dynamics 365 around the page. */
export function clientContext() {
    return Promise.race([handedOver, fromAround()]);
}

async function fromAround() {
    const around = window.parent !== window && xrmOf(window.parent);
    if (around && !isOnForm()) return { xrm: around };

    await new Promise(resolve => setTimeout(resolve, PATIENCE_MS));
    if (around) return { xrm: around };
    throw new Error("This page works inside Dynamics 365 only.");
}

function isOnForm() {
    return new URLSearchParams(window.location.search).has("typename");
}

/* A page of another origin around us does not let us look. */
function xrmOf(frame) {
    try {
        return frame.Xrm;
    } catch (ignored) {
        return undefined;
    }
}

/** The record a form passes to its web resource: { table, id } with a bare lower-case id, or null. */
export function formRecord() {
    const query = new URLSearchParams(window.location.search);
    const id = (query.get("id") || "").replace(/[{}]/g, "").toLowerCase();
    const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    return isGuid ? { table: query.get("typename"), id } : null;
}
