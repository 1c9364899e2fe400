/* The product's Custom APIs, called as the Client API documents. (Learn: "execute (Client API reference)".) */

const ACTION = 0;
const FUNCTION = 1;
const PRIMITIVE = 1;
const ENTITY = 5;
const NOTHING = 204;
const MOMENTS = { winning: 1, losing: 2, preparingMeeting: 3 };

/** What a deal knows in a view, { stage } or { moment } (the present stage when there is neither), with guidance. */
export const getGuidance = (xrm, dealId, view) =>
    callOnRecord(xrm, FUNCTION, "chk_GetGuidance", "opportunity", dealId, viewParameters(view)).then(r => JSON.parse(r.Guidance));

/** Saves answers, all or nothing; gives the guidance of a view as of after the save. */
export const saveAnswers = (xrm, dealId, view, answers) =>
    callOnRecord(xrm, ACTION, "chk_SaveAnswers", "opportunity", dealId, Object.assign({ Answers: ["Edm.String", JSON.stringify(answers)] }, viewParameters(view)))
        .then(r => JSON.parse(r.Guidance));

const viewParameters = ({ stage, moment }) => ({ Stage: ["Edm.Int32", stage], Moment: ["Edm.Int32", moment === undefined ? undefined : MOMENTS[moment]] });

/** Asks for an exception for one item of a deal; gives the waiver's id. */
export const askWaiver = (xrm, dealId, item, reason) =>
    callOnRecord(xrm, ACTION, "chk_AskWaiver", "opportunity", dealId, { Item: ["Edm.String", item], Reason: ["Edm.String", reason] }).then(r => r.WaiverId);

/** Says what the user makes of a practice, by its key: "helped", "didNot", or "betterWay" with a text. A second time replaces the first. */
export const giveFeedback = (xrm, dealId, practice, verdict, text) =>
    callOnRecord(xrm, ACTION, "chk_GiveFeedback", "opportunity", dealId, { Practice: ["Edm.String", practice], Verdict: ["Edm.String", verdict], Text: ["Edm.String", text] });

/** Closes a deal as not worth anybody's time, for a reason and in words; the day ("2026-11-22") says when to look at it again. */
export const qualifyOut = (xrm, dealId, reason, words, revisitOn) =>
    callOnRecord(xrm, ACTION, "chk_QualifyOut", "opportunity", dealId, {
        Reason: ["Edm.String", reason], Words: ["Edm.String", words], RevisitOn: ["Edm.DateTimeOffset", revisitOn ? new Date(revisitOn) : undefined]
    });

/** Opens a deal again that was left so. */
export const takeBackExit = (xrm, dealId) => callOnRecord(xrm, ACTION, "chk_TakeBackExit", "opportunity", dealId, {});

/** Grants a waiver until a day ("2026-11-22"), or declines it. */
export const decideWaiver = (xrm, waiverId, isGranted, reason, until) =>
    callOnRecord(xrm, ACTION, "chk_DecideWaiver", "chk_waiver", waiverId, {
        Grant: ["Edm.Boolean", isGranted], Reason: ["Edm.String", reason], Until: ["Edm.DateTimeOffset", isGranted && until ? new Date(until) : undefined]
    });

/** The waivers the user may see that are undecided or granted. */
export const getWaivers = xrm => call(xrm, FUNCTION, "chk_GetWaivers", {}).then(r => JSON.parse(r.Waivers));

/** How complete the answers of the deals are that the user may see, by owner and stage. */
export const getCompliance = xrm => call(xrm, FUNCTION, "chk_GetCompliance", {}).then(r => JSON.parse(r.Compliance));

/** Makes or finds the draft that follows a published checklist; gives its id. */
export const newChecklistVersion = (xrm, checklistId) =>
    callOnRecord(xrm, ACTION, "chk_NewChecklistVersion", "chk_checklist", checklistId, {}).then(r => r.ChecklistId);

/** Publishes a draft; gives its version. */
export const publishChecklist = (xrm, checklistId) =>
    callOnRecord(xrm, ACTION, "chk_PublishChecklist", "chk_checklist", checklistId, {}).then(r => r.Version);

/** Brings a pack in, without publishing anything; gives what it changed. */
export const importPack = (xrm, pack) => call(xrm, ACTION, "chk_ImportPack", { Pack: ["Edm.String", pack] }).then(r => JSON.parse(r.Summary));

function callOnRecord(xrm, operationType, name, table, id, parameters) {
    return execute(xrm, operationType, name, parameters, {
        boundParameter: "entity", record: { entityType: table, id }, type: { typeName: "mscrm." + table, structuralProperty: ENTITY }
    });
}

const call = (xrm, operationType, name, parameters) => execute(xrm, operationType, name, parameters, null);

async function execute(xrm, operationType, name, parameters, bound) {
    const given = Object.keys(parameters).filter(key => parameters[key][1] !== undefined && parameters[key][1] !== null);
    const request = {};
    const parameterTypes = {};
    given.forEach(key => {
        request[key] = parameters[key][1];
        parameterTypes[key] = { typeName: parameters[key][0], structuralProperty: PRIMITIVE };
    });
    if (bound) {
        request.entity = bound.record;
        parameterTypes.entity = bound.type;
    }
    request.getMetadata = () => ({ boundParameter: bound ? bound.boundParameter : null, operationName: name, operationType, parameterTypes });

    const response = await xrm.WebApi.online.execute(request);
    return response.status === NOTHING ? null : response.json();
}
