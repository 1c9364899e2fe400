import { plainId, sameId } from "../core/guid.js";
import { read, readAll } from "../core/http.js";
import { table as tableOf } from "../core/metadata.js";

const notAllowed = 403;
const processes = new Map();

/**
 * The row's process instance that changed last, with its process and the stages of its path; null when the row has none or the user may
 * not read it (Learn: "Model business process flows": one table per process, one row per record in it).
 */
export async function loadProcess(table, id) {
    if (table.definition.IsBusinessProcessEnabled === false) return null;
    const found = await Promise.all((await processesOf(table.logicalName)).map((process) => instanceOf(process, table, id)));
    const [last] = found.filter(Boolean).sort((a, b) => (a.modifiedOn < b.modifiedOn ? 1 : -1));
    return last ? { instance: last, process: last.process, stages: last.process.stages.map((stage) => ({ ...stage })) } : null;
}

/** The active processes that can run on the table, whichever table they start from, with their stages in order. */
function processesOf(name) {
    if (!processes.has(name)) {
        const loading = loadProcesses(name);
        loading.catch(() => processes.delete(name));
        processes.set(name, loading);
    }
    return processes.get(name);
}

async function loadProcesses(name) {
    const stages = await allowed(
        readAll(`processstages?$select=stagename,stagecategory,primaryentitytypecode,_parentprocessstageid_value,_processid_value`),
    );
    const ids = [...new Set(stages.filter((s) => s.primaryentitytypecode === name).map((s) => s._processid_value))];
    const rows = await allowed(readAll("workflows?$select=name,uniquename,primaryentity&$filter=category eq 4 and statecode eq 1"));
    const ofTable = rows.filter((row) => row.primaryentity === name || ids.some((id) => sameId(id, row.workflowid)));
    return Promise.all(
        ofTable.map(async (row) => ({
            id: plainId(row.workflowid),
            name: row.name,
            table: await tableOf(row.uniquename.toLowerCase()),
            stages: inOrder(stages.filter((stage) => sameId(stage._processid_value, row.workflowid))),
        })),
    );
}

/** From the first stage along their parents; by category where the rows do not say what follows what. */
function inOrder(rows) {
    const sorted = [...rows].sort((a, b) => a.stagecategory - b.stagecategory);
    const path = [];
    for (
        let at = sorted.find((row) => !row._parentprocessstageid_value);
        at;
        at = sorted.find((row) => sameId(row._parentprocessstageid_value, path.at(-1).processstageid))
    )
        path.push(at);
    return (path.length === rows.length ? path : sorted).map((row) => ({
        id: plainId(row.processstageid),
        name: row.stagename,
        category: row.stagecategory ?? -1,
        entityName: row.primaryentitytypecode,
    }));
}

async function instanceOf(process, table, id) {
    const lookup = process.table.lookups.find((r) => r.ReferencedEntity === table.logicalName);
    if (!lookup) return null;
    const [row] = (
        await allowed(
            read(`${process.table.entitySet}?$filter=_${lookup.ReferencingAttribute}_value eq ${id}&$orderby=modifiedon desc&$top=1`),
            { value: [] },
        )
    ).value;
    return row ? { process, modifiedOn: row.modifiedon, ...standing(process.table, row) } : null;
}

/** What the flow needs of an instance row. */
function standing(table, row) {
    return {
        table,
        id: plainId(row[table.primaryId]),
        name: row[table.primaryName] ?? "",
        activeStage: row._activestageid_value,
        status: row.statecode === 0 ? "active" : row.statuscode === 3 ? "aborted" : "finished",
        startedOn: row.activestagestartedon ?? null,
        completedOn: row.completedon ?? null,
    };
}

/** Without the privilege there is no process bar, as on the platform. */
async function allowed(reading, otherwise = []) {
    try {
        return await reading;
    } catch (error) {
        if (error.status === notAllowed) return otherwise;
        throw error;
    }
}
