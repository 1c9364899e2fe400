import { formatted, read } from "../core/http.js";
import { cookieOf, likePattern } from "../format/fetch.js";
import { quickFindColumns } from "./views.js";

/** The view's query with what a person searches for in it. */
export async function searching(table, fetch, search) {
    if (!search.trim()) return fetch;
    const value = likePattern(search);
    return fetch.whereAny((await quickFindColumns(table)).map((column) => ({ column, operator: "like", value })));
}

/** One page of a view's rows. @returns {{rows: object[], more: boolean, cookie: string|null, total: number|null}} */
export async function loadRows(table, view, { page = 1, size = 50, cookie = null, order = null, search = "" } = {}) {
    let fetch = view.fetch.selecting([table.primaryId]);
    if (order) fetch = fetch.orderBy(order.column, order.descending);
    fetch = await searching(table, fetch, search);
    const answer = await read(`${table.entitySet}?fetchXml=${encodeURIComponent(fetch.page(page, size, cookie).text)}`);
    const total = answer["@Microsoft.Dynamics.CRM.totalrecordcount"] ?? -1;
    return {
        rows: answer.value,
        more: answer["@Microsoft.Dynamics.CRM.morerecords"] === true,
        cookie: cookieOf(answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]),
        total: total < 0 ? null : total,
        limited: answer["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"] === true,
    };
}

/** A cell in words: the formatted value the server gives, else the value itself. Joined columns come as alias.column or alias_x002e_column. */
export function cellText(row, { alias, column }) {
    const names = alias
        ? [`${alias}.${column}`, `${alias}_x002e_${column}`, `_${alias}_x002e_${column}_value`]
        : [column, `_${column}_value`];
    for (const name of names) {
        if (row[name + formatted] !== undefined) return String(row[name + formatted]);
        if (row[name] !== undefined && row[name] !== null) return String(row[name]);
    }
    return "";
}

/** Where a lookup cell leads: {entityName, entityId}; null for other cells. */
export function cellLink(row, { alias, column }) {
    if (alias) return null;
    const id = row[`_${column}_value`];
    const entityName = row[`_${column}_value@Microsoft.Dynamics.CRM.lookuplogicalname`];
    return id && entityName ? { entityName, entityId: id } : null;
}
