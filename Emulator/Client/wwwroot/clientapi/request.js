import { plainId } from "../core/guid.js";
import { table as tableOf } from "../core/metadata.js";

const kinds = { action: 0, function: 1, crud: 2 };
const entityType = 5;
const collectionType = 4;

/** An `execute` request as HTTP: {method, path, body, headers} (Learn: "Xrm.WebApi.online.execute (Client API reference)"). */
export async function requestOf(request) {
    if (typeof request?.getMetadata !== "function") throw new Error("The request has no getMetadata function, so it cannot be sent.");
    const metadata = request.getMetadata();
    const { operationType, operationName } = metadata;
    if (operationType === kinds.crud) return crud(request, operationName);
    const owner = await boundTo(request, metadata);
    const parameters = Object.keys(metadata.parameterTypes ?? {}).filter(
        (name) => name !== metadata.boundParameter && request[name] !== undefined,
    );
    const path = owner === null ? operationName : `${owner}/Microsoft.Dynamics.CRM.${operationName}`;
    if (operationType === kinds.action) return { method: "POST", path, body: await bodyOf(request, parameters, metadata.parameterTypes) };
    if (operationType === kinds.function)
        return { method: "GET", path: path + (await argumentsOf(request, parameters, metadata.parameterTypes)) };
    throw new Error(
        `The operation type ${operationType} is not known. Use 0 for an action, 1 for a function, 2 for create, retrieve, update, delete.`,
    );
}

/** The row, or the table, the operation is bound to. */
async function boundTo(request, { boundParameter, parameterTypes }) {
    if (!boundParameter) return null;
    const target = request[boundParameter];
    const type = target?.entityType ?? parameterTypes?.[boundParameter]?.typeName?.replace(/^(Collection\()?mscrm\.|\)$/g, "");
    const { entitySet } = await tableOf(type);
    if (parameterTypes?.[boundParameter]?.structuralProperty === collectionType) return entitySet;
    const id = plainId(target?.id ?? target);
    if (!id) throw new Error(`The bound parameter "${boundParameter}" has no id.`);
    return `${entitySet}(${id})`;
}

async function bodyOf(request, names, types) {
    const body = {};
    for (const name of names) body[name] = types[name].structuralProperty === entityType ? await entityOf(request[name]) : request[name];
    return body;
}

/** A row passed as {entityType, id} is sent the way the Web API wants references: its type and its key. */
async function entityOf(value) {
    if (!value?.entityType || !value.id) return value;
    const table = await tableOf(value.entityType);
    return { "@odata.type": `Microsoft.Dynamics.CRM.${table.logicalName}`, [table.primaryId]: plainId(value.id) };
}

async function argumentsOf(request, names, types) {
    if (!names.length) return "()";
    const values = await Promise.all(
        names.map(async (name, at) => `@p${at}=${encodeURIComponent(await literal(request[name], types[name]))}`),
    );
    return `(${names.map((name, at) => `${name}=@p${at}`).join(",")})?${values.join("&")}`;
}

async function literal(value, { typeName, structuralProperty, enumProperties }) {
    if (value === null) return "null";
    if (structuralProperty === 3)
        return `${typeName.replace(/^mscrm\./, "Microsoft.Dynamics.CRM.")}'${enumProperties?.find((e) => e.value === value)?.name ?? value}'`;
    if (structuralProperty === entityType)
        return JSON.stringify(
            value.entityType ? { "@odata.id": `${(await tableOf(value.entityType)).entitySet}(${plainId(value.id)})` } : value,
        );
    if (structuralProperty === collectionType || (typeof value === "object" && !(value instanceof Date))) return JSON.stringify(value);
    if (typeName === "Edm.Guid") return plainId(value) ?? String(value);
    if (Object.prototype.toString.call(value) === "[object Date]") return value.toISOString();
    return typeof value === "string" && typeName === "Edm.String" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** {etn, payload}, {entityReference}, {target, relatedEntities, relationship} as the page's examples have them. */
async function crud(request, operation) {
    const rowOf = async (reference) => `${(await tableOf(reference.entityType)).entitySet}(${plainId(reference.id)})`;
    switch (operation) {
        case "Create":
            return { method: "POST", path: (await tableOf(request.etn)).entitySet, body: request.payload };
        case "Retrieve":
            return {
                method: "GET",
                path: `${(await tableOf(request.entityReference?.entityType ?? request.etn)).entitySet}(${plainId(request.entityReference?.id ?? request.id)})${columns(request.columns)}`,
            };
        case "Update":
            return {
                method: "PATCH",
                path: `${(await tableOf(request.etn)).entitySet}(${plainId(request.id)})`,
                body: request.payload,
                headers: { "If-Match": "*" },
            };
        case "Delete":
            return { method: "DELETE", path: await rowOf(request.entityReference) };
        case "Associate":
            return {
                method: "POST",
                path: `${await rowOf(request.target)}/${request.relationship}/$ref`,
                body: {
                    "@odata.id": new URL(`/api/data/v9.2/${await rowOf(single(request.relatedEntities))}`, window.location.origin).href,
                },
            };
        case "Disassociate":
            return {
                method: "DELETE",
                path: `${await rowOf(request.target)}/${request.relationship}${request.relatedEntityId ? `(${plainId(request.relatedEntityId)})` : ""}/$ref`,
            };
        default:
            throw new Error(`The operation "${operation}" is not supported by the emulator.`);
    }
}

const columns = (names) => (names?.length ? `?$select=${names.join(",")}` : "");

function single(rows) {
    if (rows?.length !== 1) throw new Error("Associating more than one row in one request is not supported by the emulator.");
    return rows[0];
}
