import { plainId, sameId } from "../core/guid.js";
import { quoted, readAll } from "../core/http.js";
import { may, session } from "../core/session.js";
import { parseForm } from "../format/formxml.js";

/** systemform.type (Learn: "SystemForm table/entity reference"). */
const types = { main: 2, quickView: 6, quickCreate: 7, card: 11 };
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

/** The form on which a new row is entered quickly; null where the table does not allow it, has none, or the user may not create rows. */
export async function quickCreateForm(table) {
    return table.definition.IsQuickCreateEnabled && may("Create", table) ? firstOf(table, types.quickCreate) : null;
}

/** The form that shows a row in little room; null when the table has none. */
export const cardForm = (table) => firstOf(table, types.card);

/** A quick view form by its id; null when the table has none of that id. */
export const quickViewForm = async (table, id) => (await formsOf(table, types.quickView)).find((form) => sameId(form.id, id)) ?? null;

async function firstOf(table, type) {
    const forms = await formsOf(table, type);
    const ofApp = forms.filter((form) => session.app.components.forms.includes(form.id));
    return (ofApp.length ? ofApp : forms).find(isForUser) ?? null;
}

/** Every active form of the table and type, in order. */
function formsOf(table, type = types.main) {
    const key = `${table.logicalName} ${type}`;
    if (!loaded.has(key)) {
        const loading = load(table, type);
        loading.catch(() => loaded.delete(key));
        loaded.set(key, loading);
    }
    return loaded.get(key);
}

async function load(table, type) {
    const filter = `objecttypecode eq ${quoted(table.logicalName)} and type eq ${type} and formactivationstate eq 1`;
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
