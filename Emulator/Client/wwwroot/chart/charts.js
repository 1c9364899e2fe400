import { plainId, sameId } from "../core/guid.js";
import { quoted, readAll } from "../core/http.js";
import { session } from "../core/session.js";
import { parseChart } from "../format/chart.js";

const loaded = new Map();

/** The charts a table offers: those the app names, else all of the table's (Learn: "savedqueryvisualization table/entity reference"). */
export async function chartsOf(table) {
    const all = await allOf(table);
    const ofApp = all.filter((chart) => session.app.components.charts.includes(chart.id));
    return ofApp.length ? ofApp : all;
}

/** A chart by its id; throws a sentence when the table has none of that id. */
export async function chartById(table, id) {
    const found = (await allOf(table)).find((chart) => sameId(chart.id, id));
    if (!found) throw new Error(`The table ${table} has no chart ${id}.`);
    return found;
}

function allOf(table) {
    if (!loaded.has(table)) {
        const loading = load(table);
        loading.catch(() => loaded.delete(table));
        loaded.set(table, loading);
    }
    return loaded.get(table);
}

async function load(table) {
    const rows = await readAll(
        `savedqueryvisualizations?$select=savedqueryvisualizationid,name,description,isdefault,datadescription,presentationdescription&$filter=primaryentitytypecode eq ${quoted(table)}&$orderby=name`,
    );
    return rows.map((row) => ({
        id: plainId(row.savedqueryvisualizationid),
        name: row.name,
        description: row.description ?? "",
        isDefault: row.isdefault === true,
        /** Read when drawn: one chart that cannot be drawn must not cost the others. */
        definition: () => parseChart(row.datadescription, row.presentationdescription),
    }));
}
