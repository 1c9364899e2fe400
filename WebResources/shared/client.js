/* Dynamics 365 around a page: where Xrm comes from, the calls of our Custom APIs, and why something was not done.
   A form hands Xrm over by setClientApiContext, possibly late or more than once; elsewhere the page around has it. (Learn: "getContentWindow", "Xrm object".) */

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

/* The product's Custom APIs, called as the Client API documents. (Learn: "execute (Client API reference)".) */

/** The kinds of Custom API that `call` takes. */
export const ACTION = 0;
export const FUNCTION = 1;
const PRIMITIVE = 1;
const ENTITY = 5;
const NOTHING = 204;
const MOMENTS = { winning: 1, losing: 2, preparingMeeting: 3 };
const TYPES = { string: "Edm.String", number: "Edm.Int32", boolean: "Edm.Boolean", object: "Edm.DateTimeOffset" };

/** What a deal knows in a view, { stage } or { moment } (the present stage when there is neither), with guidance. */
export const getGuidance = (xrm, dealId, view) => callOnDeal(xrm, FUNCTION, "chk_GetGuidance", dealId, viewed(view)).then(guidanceIn);

/** Saves answers, all or nothing; gives the guidance of a view as of after the save. */
export const saveAnswers = (xrm, dealId, view, answers) =>
    callOnDeal(xrm, ACTION, "chk_SaveAnswers", dealId, Object.assign({ Answers: JSON.stringify(answers) }, viewed(view))).then(guidanceIn);

const viewed = ({ stage, moment }) => ({ Stage: stage, Moment: MOMENTS[moment] });

const guidanceIn = ({ Guidance }) => JSON.parse(Guidance);

/** Asks for an exception for one item of a deal. */
export const askWaiver = (xrm, dealId, item, reason) => callOnDeal(xrm, ACTION, "chk_AskWaiver", dealId, { Item: item, Reason: reason });

/** Says what the user makes of a practice, by its key: "helped", "didNot", or "betterWay" with a text. A second time replaces the first. */
export const giveFeedback = (xrm, dealId, practice, verdict, text) => callOnDeal(xrm, ACTION, "chk_GiveFeedback", dealId, { Practice: practice, Verdict: verdict, Text: text });

/** Closes a deal as not worth anybody's time, for a reason and in words; the day ("2026-11-22") says when to look at it again. */
export const qualifyOut = (xrm, dealId, reason, words, revisitOn) =>
    callOnDeal(xrm, ACTION, "chk_QualifyOut", dealId, { Reason: reason, Words: words, RevisitOn: revisitOn ? new Date(revisitOn) : null });

/** Opens a deal again that was left so. */
export const takeBackExit = (xrm, dealId) => callOnDeal(xrm, ACTION, "chk_TakeBackExit", dealId, {});

const callOnDeal = (xrm, operationType, name, id, parameters) => call(xrm, operationType, name, parameters, { entityType: "opportunity", id });

/** Calls a Custom API, on a record { entityType, id } where it is bound to one; gives what it answers. Texts, whole numbers, yes or no, and Dates can be sent; what is null or undefined is not. */
export async function call(xrm, operationType, operationName, parameters, record) {
    const request = {};
    const parameterTypes = {};
    Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null).forEach(([name, value]) => {
        request[name] = value;
        parameterTypes[name] = { typeName: TYPES[typeof value], structuralProperty: PRIMITIVE };
    });
    if (record) {
        request.entity = record;
        parameterTypes.entity = { typeName: "mscrm." + record.entityType, structuralProperty: ENTITY };
    }
    request.getMetadata = () => ({ boundParameter: record ? "entity" : null, operationName, operationType, parameterTypes });

    const response = await xrm.WebApi.online.execute(request);
    return response.status === NOTHING ? null : response.json();
}

/* Why something was not done, told apart by what helps. (Learn: "Troubleshoot Dataverse client errors", "Service protection API limits".) */

const SENTENCE_OF_OURS = /\(CHK\d+\)\s*$/;
const CHANGED = /\(CHK205\)\s*$/;
const PLUGIN = 0x80040265;
const BUSY = [429, 0x80072321, 0x80072322, 0x80072326];
const TOO_LONG = 0x80044331;
const FORBIDDEN = [401, 403, 0x80040220, 0x80040299, 0x80048306];

/** "changed": somebody else wrote meanwhile. "said": the message is a sentence for people. "busy": it is too much at once. "forbidden": not with these rights. "tooLong": more than a column takes. "unreachable": no answer came.
    "failed": anything else. */
export function kindOf({ errorCode, message }) {
    const code = Number(errorCode) >>> 0;
    if (CHANGED.test(message)) return "changed";
    if (SENTENCE_OF_OURS.test(message) || code === PLUGIN) return "said";
    if (BUSY.includes(code)) return "busy";
    if (FORBIDDEN.includes(code)) return "forbidden";
    if (code === TOO_LONG) return "tooLong";
    return code === 0 ? "unreachable" : "failed";
}

/** What a request answers; rejects as unreachable when nothing comes in time. onSlow() hears that it takes long. */
export function inTime(request, { slowAfter, givenUpAfter }, onSlow) {
    return new Promise((resolve, reject) => {
        const slow = setTimeout(onSlow, slowAfter);
        const over = setTimeout(() => reject(Object.assign(new Error("…" + givenUpAfter / 1000 + " s"), { errorCode: 0 })), givenUpAfter);
        const done = settle => value => {
            clearTimeout(slow);
            clearTimeout(over);
            settle(value);
        };
        request.then(done(resolve), done(reject));
    });
}

/* Small things this browser keeps for its user. */

/** What was kept under a name; null when nothing is. */
export const recall = name => quietly(() => localStorage.getItem(name));

export const keep = (name, value) => quietly(() => localStorage.setItem(name, value));

/** Runs what uses the browser's storage. It may have no room, or keep nothing at all: then the answer is null, and what was to be kept lives as long as the page. */
export function quietly(action) {
    try {
        return action();
    } catch (notKept) {
        return null;
    }
}
