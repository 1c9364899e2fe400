import { plainId } from "../core/guid.js";
import { send, WebApiError } from "../core/http.js";
import { table as tableOf } from "../core/metadata.js";
import { executeBatch } from "./batch.js";
import { documented } from "./documented.js";
import { requestOf } from "./request.js";

const annotations = 'odata.include-annotations="*"';

/** Xrm.WebApi (Learn: "Xrm.WebApi (Client API reference)"). Always online; `offline` is not supported. */
export function webApi() {
    const members = {
        createRecord: (table, data) => settled(createRecord(table, data)),
        retrieveRecord: (table, id, options = "") => settled(retrieveRecord(table, id, options)),
        retrieveMultipleRecords: (table, options = "", maxPageSize) => settled(retrieveMultiple(table, options, maxPageSize)),
        updateRecord: (table, id, data) => settled(updateRecord(table, id, data)),
        deleteRecord: (table, id) => settled(deleteRecord(table, id)),
        execute: (request) => settled(execute(request)),
        executeMultiple: (requests) => settled(executeBatch(requests)),
        isAvailableOffline: () => false,
    };
    return documented("Xrm.WebApi", { ...members, online: documented("Xrm.WebApi.online", members) });
}

/** Rejections as documented: {errorCode, message}, with the answer's text in `raw`. */
async function settled(promise) {
    try {
        return await promise;
    } catch (error) {
        if (error instanceof WebApiError) throw error;
        throw Object.assign(new Error(error.message), { errorCode: 0 });
    }
}

async function createRecord(table, data) {
    const response = await send("POST", (await tableOf(table)).entitySet, { body: data });
    return { entityType: table, id: /\(([^()]+)\)\s*$/.exec(response.headers.get("OData-EntityId") ?? "")?.[1] ?? null };
}

async function retrieveRecord(table, id, options) {
    return (await send("GET", `${await row(table, id)}${options}`, { headers: { Prefer: annotations } })).json();
}

/** FetchXML comes as "?fetchXml=..." too; its next page is told by the cookie, not by a link. */
async function retrieveMultiple(table, options, maxPageSize) {
    if (maxPageSize !== undefined && maxPageSize !== null && !(Number.isInteger(maxPageSize) && maxPageSize > 0))
        throw new Error("maxPageSize has to be a whole number above 0.");
    const prefer = maxPageSize ? `${annotations},odata.maxpagesize=${maxPageSize}` : annotations;
    const fetchXml = /^\?fetchxml=(.*)$/is.exec(options)?.[1];
    const path = /^https?:/.test(options)
        ? options
        : `${(await tableOf(table)).entitySet}${fetchXml === undefined ? options : `?fetchXml=${encodeURIComponent(safelyDecoded(fetchXml))}`}`;
    const page = await (await send("GET", path, { headers: { Prefer: prefer } })).json();
    const cookie = page["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
    return { entities: page.value, nextLink: page["@odata.nextLink"], ...(cookie ? { fetchXmlPagingCookie: cookie } : {}) };
}

/** Scripts pass FetchXML both encoded and plain. */
function safelyDecoded(text) {
    try {
        return /^\s*</.test(text) ? text : decodeURIComponent(text);
    } catch {
        return text;
    }
}

async function updateRecord(table, id, data) {
    await send("PATCH", await row(table, id), { body: data, headers: { "If-Match": "*" } });
    return { entityType: table, id: plainId(id) };
}

async function deleteRecord(table, id) {
    await send("DELETE", await row(table, id));
    return { entityType: table, id: plainId(id) };
}

async function row(table, id) {
    const plain = plainId(id);
    if (!plain) throw new Error(`"${id}" is no id of a ${table} row.`);
    return `${(await tableOf(table)).entitySet}(${plain})`;
}

/** The answer is the fetch response itself: ok, status, statusText, headers, url, json(), text(). */
async function execute(request) {
    const { method, path, body, headers } = await requestOf(request);
    return send(method, path, { body, headers: { Prefer: annotations, ...headers } });
}
