/** The page the address asks for, as navigateTo's pageInput names it. */
export function pageInput(query) {
    const p = new URLSearchParams(query);
    const pageType = p.get("pagetype");
    if (pageType === "entityrecord") {
        return {
            pageType,
            entityName: p.get("etn"),
            entityId: p.get("id"),
            formId: p.get("formid"),
            data: p.get("extraqs") ? Object.fromEntries(new URLSearchParams(p.get("extraqs"))) : null,
        };
    }
    if (pageType === "entitylist") return { pageType, entityName: p.get("etn"), viewId: p.get("viewid") };
    if (pageType === "dashboard") return { pageType, dashboardId: p.get("id") };
    if (pageType === "webresource") return { pageType, webresourceName: p.get("webresourceName"), data: p.get("data") };
    return pageType ? { pageType } : null;
}

/** The address of a page within the app. */
export function addressOf(page, app) {
    const p = new URLSearchParams({ appid: app.id });
    const put = (name, value) => value && p.set(name, value);
    put("pagetype", page.pageType);
    if (page.pageType === "webresource") {
        put("webresourceName", page.webresourceName);
        put("data", page.data);
    } else if (page.pageType === "dashboard") {
        put("id", page.dashboardId);
    } else {
        put("etn", page.entityName);
        put("id", page.entityId);
        put("formid", page.formId);
        put("viewid", page.viewId);
        if (page.data && Object.keys(page.data).length) put("extraqs", String(new URLSearchParams(page.data)));
    }
    return `/main.aspx?${p}`;
}
