import { sameId, plainId } from "../core/guid.js";
import { quoted, read, readAll } from "../core/http.js";
import { parseSiteMap } from "../format/sitemap.js";

/** The app named by the address (appid or appname), else the first one the user may open, with its navigation and its components. */
export async function openApp(parameters, language) {
    const apps = await readAll("appmodules?$select=appmoduleid,appmoduleidunique,name,uniquename,description&$orderby=name");
    const id = parameters.get("appid");
    const name = parameters.get("appname");
    const row = apps.find((app) => (id ? sameId(app.appmoduleid, id) : name ? app.uniquename.toLowerCase() === name.toLowerCase() : true));
    if (!row) {
        throw new Error(
            id || name
                ? `There is no app "${name ?? id}" that you may open.`
                : "There is no app that you may open. Ask an administrator for a role.",
        );
    }
    const components = await componentsOf(row);
    return {
        id: plainId(row.appmoduleid),
        name: row.name,
        uniqueName: row.uniquename,
        components,
        areas: parseSiteMap(await siteMapOf(row, components), language),
    };
}

/** The tables, forms (dashboards among them), views, charts and site map the app names (Learn: "appmodulecomponent"). */
async function componentsOf(app) {
    const rows = await readAll(
        `appmodulecomponents?$select=componenttype,objectid&$filter=_appmoduleidunique_value eq ${app.appmoduleidunique}`,
    );
    const ofType = (type) => rows.filter((row) => row.componenttype === type).map((row) => plainId(row.objectid));
    return { tables: ofType(1), forms: ofType(60), views: ofType(26), charts: ofType(59), siteMaps: ofType(62) };
}

async function siteMapOf(app, components) {
    const filter = components.siteMaps.length
        ? components.siteMaps.map((id) => `sitemapid eq ${id}`).join(" or ")
        : `sitemapnameunique eq ${quoted(app.uniquename)}`;
    const rows = (await read(`sitemaps?$select=sitemapid,sitemapxml,sitemapnameunique&$filter=${filter}`)).value;
    if (!rows.length)
        throw new Error(`The app "${app.name}" has no site map, so it has no navigation. Import it together with its site map.`);
    return rows[0].sitemapxml;
}
