/* Drives the emulator with dynamics-web-api as its documentation shows it; any difference from Dataverse ends the process with an error. */
"use strict";

const assert = require("node:assert/strict");
const { DynamicsWebApi } = require("dynamics-web-api");

const [serverUrl, user] = process.argv.slice(2);
const api = new DynamicsWebApi({ serverUrl, dataApi: { version: "9.2" }, onTokenRefresh: async () => user });

async function rows() {
    const id = await api.create({ collection: "accounts", data: { name: "Northwind", revenue: 1000000 } });
    assert.match(id, /^[0-9a-f-]{36}$/i);

    const account = await api.retrieve({ collection: "accounts", key: id, select: ["name", "revenue"] });
    assert.equal(account.name, "Northwind");
    assert.equal(account.revenue, 1000000);

    const changed = await api.update({ collection: "accounts", key: id, data: { name: "Northwind Traders" }, returnRepresentation: true, select: ["name"] });
    assert.equal(changed.name, "Northwind Traders");

    const fresh = "6f0f1c52-8a5c-4b4e-9d25-1d2f7b0a0001";
    await api.upsert({ collection: "contacts", key: fresh, data: { lastname: "Miller", "parentcustomerid_account@odata.bind": `/accounts(${id})` } });
    const contact = await api.retrieve({ collection: "contacts", key: fresh, select: ["lastname"], expand: [{ property: "parentcustomerid_account", select: ["name"] }] });
    assert.equal(contact.parentcustomerid_account.name, "Northwind Traders");
    return id;
}

async function queries(account) {
    for (let number = 1; number <= 5; number++) {
        await api.create({ collection: "contacts", data: { lastname: `Page ${number}`, "parentcustomerid_account@odata.bind": `/accounts(${account})` } });
    }
    const request = { collection: "contacts", select: ["lastname"], filter: "startswith(lastname,'Page')", orderBy: ["lastname"], maxPageSize: 2, expand: [{ property: "parentcustomerid_account", select: ["name"] }] };
    const first = await api.retrieveMultiple(request);
    assert.equal(first.value.length, 2);
    assert.equal(first.value[0].parentcustomerid_account.name, "Northwind Traders");
    assert.ok(first.oDataNextLink);
    const second = await api.retrieveMultiple(request, first.oDataNextLink);
    assert.deepEqual(second.value.map((c) => c.lastname), ["Page 3", "Page 4"]);

    const all = await api.retrieveAll(request);
    assert.deepEqual(all.value.map((c) => c.lastname), ["Page 1", "Page 2", "Page 3", "Page 4", "Page 5"]);

    const counted = await api.count({ collection: "contacts", filter: "startswith(lastname,'Page')" });
    assert.equal(counted, 5);
}

async function fetchXml() {
    const query =
        '<fetch count="2"><entity name="contact"><attribute name="lastname"/><order attribute="lastname"/>' +
        '<filter><condition attribute="lastname" operator="like" value="Page%"/></filter></entity></fetch>';
    const page = await api.fetch({ collection: "contacts", fetchXml: query, includeAnnotations: "*" });
    assert.deepEqual(page.value.map((c) => c.lastname), ["Page 1", "Page 2"]);
    assert.ok(page.PagingInfo.cookie);
    const all = await api.fetchAll({ collection: "contacts", fetchXml: query });
    assert.equal(all.value.length, 5);
}

async function batch() {
    api.startBatch();
    api.create({ collection: "accounts", data: { name: "In a batch" }, contentId: "1" });
    api.create({ collection: "contacts", data: { lastname: "Batch", "parentcustomerid_account@odata.bind": "$1" }, contentId: "2" });
    const results = await api.executeBatch();
    assert.equal(results.length, 2);

    const found = await api.retrieveMultiple({ collection: "contacts", select: ["lastname"], filter: "parentcustomerid_account/name eq 'In a batch'" });
    assert.deepEqual(found.value.map((c) => c.lastname), ["Batch"]);
}

async function operations() {
    const who = await api.callFunction({ functionName: "WhoAmI" });
    assert.ok(who.UserId);
    await api.callAction({ actionName: "tst_Announce", action: { Text: "Hello" } });
    await assert.rejects(api.callAction({ actionName: "tst_Announce", action: {} }), /Text/);
}

async function refusals() {
    await assert.rejects(api.retrieve({ collection: "accounts", key: "6f0f1c52-8a5c-4b4e-9d25-1d2f7b0a9999", select: ["name"] }), (error) => error.status === 404);
}

(async () => {
    const account = await rows();
    await queries(account);
    await fetchXml();
    await batch();
    await operations();
    await refusals();
    console.log("The story is told.");
})().catch((error) => {
    console.error(error);
    process.exit(1);
});
