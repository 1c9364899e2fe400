import { kids, localized, parseXml } from "./xml.js";

/**
 * Areas, groups and subareas of an app (Learn: "Change application navigation using the SiteMap"). A subarea's `target` is
 * {kind:"table"|"dashboard"|"webresource"|"url"|"unsupported", ...}; its title is null when the table's own name is to be used.
 */
export function parseSiteMap(xml, language = 1033) {
    const titled = (element) => localized(kids(element, "Titles")[0], "Title", "LCID", language) || element.getAttribute("Title") || null;
    const subArea = (element) => ({ id: element.getAttribute("Id"), title: titled(element), target: targetOf(element) });
    return kids(parseXml(xml, "The site map").documentElement, "Area").map((area) => ({
        id: area.getAttribute("Id"),
        title: titled(area) ?? area.getAttribute("Id"),
        groups: kids(area, "Group").map((group) => ({
            id: group.getAttribute("Id"),
            title: titled(group),
            subAreas: kids(group, "SubArea").map(subArea),
        })),
    }));
}

function targetOf(subArea) {
    const url = subArea.getAttribute("Url") ?? "";
    const table = subArea.getAttribute("Entity");
    const dashboard = subArea.getAttribute("DefaultDashboard");
    if (dashboard) return { kind: "dashboard", dashboard };
    if (/^\$webresource:/i.test(url)) {
        const [name, query] = url.slice("$webresource:".length).split("?");
        return { kind: "webresource", name, data: new URLSearchParams(query).get("data") };
    }
    const page = /^\/WebResources\/([^?]+)/i.exec(url);
    if (page) return { kind: "webresource", name: page[1], data: new URLSearchParams(url.split("?")[1]).get("data") };
    if (table) return { kind: "table", table, view: viewOf(url) };
    if (/^https?:/i.test(url)) return { kind: "url", url };
    if (/^\/main\.aspx/i.test(url)) return { kind: "page", query: url.split("?")[1] ?? "" };
    return { kind: "unsupported", reason: url || "an empty subarea" };
}

const viewOf = (url) => (url.includes("?") ? new URLSearchParams(url.split("?")[1]).get("viewid") : null);
