import { el } from "../core/dom.js";
import { openDashboardPage } from "../dashboard/page.js";
import { openFormPage } from "../form/page.js";
import { openListPage } from "../grid/page.js";
import { webResourceFrame } from "../ui/frame.js";

/**
 * Puts a page into `container` and returns it: `{title, canLeave(), dispose(), api}`. The same pages stand in the main area, in dialogs
 * and in side panes; `host` is {navigate(page), close(result)}.
 */
export function openPage(page, container, host) {
    const open = { entityrecord: openFormPage, entitylist: openListPage, dashboard: openDashboardPage, webresource: openWebResourcePage }[page.pageType];
    if (!open)
        throw new Error(
            `Pages of type "${page.pageType}" are not supported by the emulator. It knows entityrecord, entitylist, dashboard and webresource.`,
        );
    return open(page, container, host);
}

async function openWebResourcePage({ webresourceName, data }, container) {
    if (!webresourceName) throw new Error("A web resource page needs the web resource's name.");
    const frame = webResourceFrame(webresourceName, { data }, webresourceName);
    container.replaceChildren(el("div.webresource-page", null, frame.element));
    return { title: () => frame.title() || webresourceName, canLeave: async () => true, dispose: () => container.replaceChildren() };
}
