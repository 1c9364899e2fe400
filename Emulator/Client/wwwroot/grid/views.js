import { plainId, sameId } from "../core/guid.js";
import { quoted, readAll } from "../core/http.js";
import { session } from "../core/session.js";
import { Fetch } from "../format/fetch.js";
import { parseLayout } from "../format/layoutxml.js";

const kinds = { public: 0, quickFind: 4, lookup: 64 };
const loaded = new Map();

/** All views (savedquery rows) of a table, read once. */
function viewsOf(table) {
    if (!loaded.has(table)) {
        const path = `savedqueries?$select=savedqueryid,name,layoutxml,fetchxml,querytype,isdefault&$filter=returnedtypecode eq ${quoted(table)} and statecode eq 0&$orderby=name`;
        const loading = readAll(path);
        loading.catch(() => loaded.delete(table));
        loaded.set(table, loading);
    }
    return loaded.get(table);
}

/** A view ready to draw: its columns and its query. */
function view(row) {
    return {
        id: plainId(row.savedqueryid),
        name: row.name,
        isDefault: row.isdefault === true,
        layout: parseLayout(row.layoutxml),
        fetch: new Fetch(row.fetchxml),
    };
}

/** The public views a list offers, the default one first where none is asked for; `only` are the app's views. */
export async function publicViews(table, only = []) {
    const rows = (await viewsOf(table)).filter((row) => row.querytype === kinds.public && row.layoutxml);
    const ofApp = rows.filter((row) => only.some((id) => sameId(id, row.savedqueryid)));
    return (ofApp.length ? ofApp : rows).map(view);
}

/** The public view a list starts with; null when the table has none. */
export async function defaultView(table) {
    const views = await publicViews(table.logicalName, session.app.components.views);
    return views.find((candidate) => candidate.isDefault) ?? views[0] ?? null;
}

/** A view by its id, of whatever kind; null when the table has none of that id. */
export async function viewById(table, id) {
    const row = (await viewsOf(table)).find((candidate) => sameId(candidate.savedqueryid, id));
    return row ? view(row) : null;
}

/** The view a lookup searches. */
export async function lookupView(table) {
    const rows = (await viewsOf(table)).filter((row) => row.querytype === kinds.lookup && row.layoutxml);
    const row = rows.find((candidate) => candidate.isdefault) ?? rows[0];
    return row ? view(row) : null;
}

/** The columns quick find looks into: those of the table's quick find view, else the primary name. */
export async function quickFindColumns(table) {
    const row = (await viewsOf(table.logicalName)).find((candidate) => candidate.querytype === kinds.quickFind);
    const columns = row ? new Fetch(row.fetchxml).quickFindColumns : [];
    return columns.length ? columns : [table.primaryName].filter(Boolean);
}
