/* The product's Custom APIs, called as the Client API documents. (Learn: "execute (Client API reference)".) */

const ACTION = 0;
const FUNCTION = 1;
const PRIMITIVE = 1;
const ENTITY = 5;

/** What a deal knows in a stage (the present one when there is no stage), with guidance. */
export const getGuidance = (xrm, dealId, stage) =>
    callOnRecord(xrm, FUNCTION, "chk_GetGuidance", "opportunity", dealId, { Stage: ["Edm.Int32", stage] }).then(r => JSON.parse(r.Guidance));

/** Saves answers, all or nothing; gives the guidance as of after the save. */
export const saveAnswers = (xrm, dealId, stage, answers) =>
    callOnRecord(xrm, ACTION, "chk_SaveAnswers", "opportunity", dealId, {
        Answers: ["Edm.String", JSON.stringify(answers)], Stage: ["Edm.Int32", stage]
    }).then(r => JSON.parse(r.Guidance));

/** How complete the answers of the deals are that the user may see, by owner and stage. */
export const getCompliance = xrm => call(xrm, FUNCTION, "chk_GetCompliance", {}).then(r => JSON.parse(r.Compliance));

/** Makes or finds the draft that follows a published checklist; gives its id. */
export const newChecklistVersion = (xrm, checklistId) =>
    callOnRecord(xrm, ACTION, "chk_NewChecklistVersion", "chk_checklist", checklistId, {}).then(r => r.ChecklistId);

/** Publishes a draft; gives its version. */
export const publishChecklist = (xrm, checklistId) =>
    callOnRecord(xrm, ACTION, "chk_PublishChecklist", "chk_checklist", checklistId, {}).then(r => r.Version);

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
    return response.json();
}
