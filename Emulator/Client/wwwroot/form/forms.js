import { plainId, sameId } from "../core/guid.js";
import { quoted, readAll } from "../core/http.js";
import { session } from "../core/session.js";
import { parseForm } from "../format/formxml.js";

const mainForm = 2;
const loaded = new Map();

/**
 * The main form to show: the asked one if it is meant for the user's roles, else the first of those the app offers
 * (Learn: "Assign form order", "Control access to model-driven app forms").
 */
export async function chooseForm(table, formId) {
    const forms = await formsOf(table);
    if (!forms.length) throw new Error(`The table ${table.displayName} has no main form.`);
    const choice = forms.find((form) => sameId(form.id, formId) && isForUser(form)) ?? (await offeredForms(table))[0];
    if (!choice)
        throw new Error(
            `None of the forms of ${table.displayName} is meant for your roles. Ask an administrator to add one of your roles to a form.`,
        );
    return choice;
}

/** The main forms the user may choose from: the app's (all active ones when the app names none of the table's) by roles, else the fallback form. */
export async function offeredForms(table) {
    const forms = await formsOf(table);
    const ofApp = forms.filter((form) => session.app.components.forms.includes(form.id));
    const candidates = ofApp.length ? ofApp : forms;
    const own = candidates.filter(isForUser);
    return own.length ? own : candidates.filter((form) => form.fallback);
}

const isForUser = (form) => !form.roles.length || form.roles.some((role) => session.roles.some((own) => sameId(own.id, role)));

/** Every active main form of the table, in order. */
function formsOf(table) {
    if (!loaded.has(table.logicalName)) {
        const loading = load(table);
        loading.catch(() => loaded.delete(table.logicalName));
        loaded.set(table.logicalName, loading);
    }
    return loaded.get(table.logicalName);
}

async function load(table) {
    const filter = `objecttypecode eq ${quoted(table.logicalName)} and type eq ${mainForm} and formactivationstate eq 1`;
    const rows = await readAll(`systemforms?$select=formid,name,formxml,isdefault&$filter=${filter}`);
    return rows
        .map((row) => ({
            id: plainId(row.formid),
            name: row.name,
            isDefault: row.isdefault === true,
            ...parseForm(row.formxml, session.language),
        }))
        .sort((a, b) => a.order - b.order || Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name));
}
