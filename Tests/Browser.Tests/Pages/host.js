/* Stands in for the model-driven client around a page: Xrm with the members the pages use, and operations a test scripts.
   window.operations: name => (request) => answer, or throws { errorCode, message }. window.calls: what was asked, in order. */
"use strict";

window.calls = [];
window.asked = () => window.calls.filter(call => call.name !== "retrieve appointment"); // whether there was a meeting is asked beside everything else
window.operations = {};
window.texts = {};
window.userId = "{AAAAAAAA-0000-0000-0000-000000000001}";
window.refusal = (message, errorCode) => Object.assign(new Error(message), { errorCode });

const answering = async (name, request) => {
    window.calls.push({ name, request: JSON.parse(JSON.stringify(request)) });
    if (!window.operations[name]) throw window.refusal("The test foresees no " + name + ".", 1);
    return window.operations[name](request);
};

window.Xrm = {
    Utility: {
        getGlobalContext: () => ({ userSettings: { languageId: 1033, userId: window.userId, userName: "Riley Novak" }, organizationSettings: { languageId: 1033 } }),
        getResourceString: (base, key) => window.texts[base + ":" + key]
    },
    Navigation: {
        openConfirmDialog: strings => answering("confirm", strings),
        openForm: options => answering("openForm", options),
        navigateTo: page => answering("navigateTo", page)
    },
    WebApi: {
        online: {
            execute: async request => {
                const answer = await answering(request.getMetadata().operationName, request);
                return { ok: true, json: async () => answer };
            },
            createRecord: async (table, row) => ({ entityType: table, id: await answering("create " + table, row) }),
            updateRecord: async (table, id, row) => ({ entityType: table, id: (await answering("update " + table, { id, ...row }), id) }),
            retrieveRecord: (table, id, options) => answering("retrieve " + table + " " + id, { options }),
            retrieveMultipleRecords: async (table, options) => ({ entities: await answering("retrieve " + table, { options }) })
        }
    }
};
