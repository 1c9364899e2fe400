import { plainId, sameId } from "../core/guid.js";
import { readAll } from "../core/http.js";
import { session } from "../core/session.js";
import { parseForm } from "../format/formxml.js";

const dashboardType = 0;

/** The dashboards to choose from: those the app names, else every one (Learn: "Understand dashboards: Dashboard components and FormXML"). */
export async function offeredDashboards() {
    const rows = await readAll(
        `systemforms?$select=formid,name,isdefault&$filter=type eq ${dashboardType} and formactivationstate eq 1&$orderby=name`,
    );
    const all = rows.map((row) => ({ id: plainId(row.formid), name: row.name, isDefault: row.isdefault === true }));
    const ofApp = all.filter((d) => session.app.components.forms.includes(d.id));
    return ofApp.length ? ofApp : all;
}

/** One dashboard with its layout; without an id the default one, else the first offered. */
export async function dashboardById(id, offered) {
    const wanted = id ? plainId(id) : (offered.find((d) => d.isDefault) ?? offered[0])?.id;
    if (!wanted) throw new Error(id ? `"${id}" is no id of a dashboard.` : "There is no dashboard to show.");
    const [row] = await readAll(`systemforms?$select=formid,name,type,description,formxml&$filter=formid eq ${wanted}`);
    if (!row || row.type !== dashboardType) throw new Error(`There is no dashboard ${wanted}.`);
    const form = parseForm(row.formxml, session.language);
    return { id: wanted, name: row.name, tabs: form.tabs, isOffered: offered.some((d) => sameId(d.id, wanted)) };
}
