import { plainId } from "../core/guid.js";
import { read, readAll } from "../core/http.js";
import { table as tableOf } from "../core/metadata.js";
import { readInstance } from "./flow.js";

/**
 * The row's active process instance with the stages of its path, or null when the row has none. RetrieveProcessInstances gives the
 * instances of all processes, the one changed last first; RetrieveActivePath gives an instance's stages in order (Learn: "RetrieveActivePath Function").
 */
export async function loadProcess(table, id) {
  if (table.definition.IsBusinessProcessEnabled === false) return null;
  const { Processes, value } = await read(`RetrieveProcessInstances(EntityId=@id,EntityLogicalName=@name)?@id=${id}&@name='${table.logicalName}'`);
  const [first] = Processes ?? value ?? [];
  if (!first) return null;
  const process = await definitionOf(first);
  const instanceTable = await tableOf(process.uniqueName);
  const instance = await readInstance(instanceTable, first.businessprocessflowinstanceid);
  return { instance, process, stages: await stagesOf(instance, process) };
}

async function definitionOf(instance) {
  const id = plainId(instance._processid_value ?? instance.processid);
  const row = await read(`workflows(${id})?$select=name,uniquename`);
  return { id, name: row.name, uniqueName: row.uniquename.toLowerCase() };
}

async function stagesOf(instance, process) {
  const { ProcessStages, value } = await read(`RetrieveActivePath(ProcessInstanceId=@id)?@id=${instance.id}`);
  const path = ProcessStages ?? value ?? [];
  const rows = path.length ? path : await readAll(`processstages?$select=stagename,stagecategory,primaryentitytypecode&$filter=_processid_value eq ${process.id}&$orderby=stagecategory`);
  return rows.map((row) => ({
    id: plainId(row.processstageid), name: row.stagename, category: row.stagecategory ?? -1, entityName: row.primaryentitytypecode ?? instance.table.logicalName,
  }));
}
