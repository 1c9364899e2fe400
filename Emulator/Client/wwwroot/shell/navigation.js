import { el, fill, roving } from "../core/dom.js";
import { sameId } from "../core/guid.js";
import { collectionName } from "../core/metadata.js";
import { addressOf, pageInput } from "./router.js";

/** The left navigation out of the site map: an area picker when there are several, groups, and a link per subarea. */
export class Navigation {
    #current = null;
    #area;

    constructor(app, navigate) {
        this.app = app;
        this.navigate = navigate;
        this.#area = app.areas[0] ?? null;
        this.element = el("nav.sitemap", { "aria-label": "Site map", onkeydown: (event) => this.#keys(event) });
    }

    /** Subareas without a title of their own are called like their table. */
    async open() {
        const untitled = this.#subAreas().filter((s) => s.title === null && s.target.table);
        const named = await Promise.all(untitled.map(async ({ target }) => [target.table, await nameOf(target.table)]));
        this.names = new Map(named);
        this.#draw();
    }

    /** The first page of the app: what opens when the address names none. */
    get first() {
        return (
            this.#subAreas()
                .map((s) => this.#page(s.target))
                .find(Boolean) ?? null
        );
    }

    /** Marks the subarea the page belongs to. */
    mark(page) {
        const fits = this.#subAreas()
            .map((subArea) => ({ subArea, fit: fit(this.#page(subArea.target), page) }))
            .filter((found) => found.fit > 0);
        this.#current = fits.sort((a, b) => b.fit - a.fit)[0]?.subArea ?? this.#current;
        this.#area = this.app.areas.find((a) => a.groups.some((g) => g.subAreas.includes(this.#current))) ?? this.#area;
        this.#draw();
    }

    #subAreas() {
        return this.app.areas.flatMap((a) => a.groups).flatMap((g) => g.subAreas);
    }

    #draw() {
        fill(
            this.element,
            this.#areaPicker(),
            (this.#area?.groups ?? []).map((group) => this.#group(group)),
        );
    }

    #areaPicker() {
        if (this.app.areas.length < 2) return null;
        const pick = (event) => {
            this.#area = this.app.areas[event.target.selectedIndex];
            this.#draw();
        };
        return el(
            "label.area",
            null,
            el("span", null, "Area"),
            el(
                "select",
                { onchange: pick },
                this.app.areas.map((a) => el("option", { selected: a === this.#area }, a.title)),
            ),
        );
    }

    #group(group) {
        return el(
            "section.group",
            { "aria-label": group.title },
            group.title ? el("h2", null, group.title) : null,
            el(
                "ul",
                null,
                group.subAreas.map((s) => el("li", null, this.#link(s))),
            ),
        );
    }

    #link(subArea) {
        const title = subArea.title ?? this.names.get(subArea.target.table) ?? subArea.id;
        const page = this.#page(subArea.target);
        if (!page && subArea.target.kind === "url") return el("a", { href: subArea.target.url, target: "_blank", rel: "noopener" }, title);
        if (!page) return el("span.unsupported", null, `${title}: not supported by the emulator: ${subArea.target.reason}`);
        return el(
            "a",
            {
                href: addressOf(page, this.app),
                "aria-current": subArea === this.#current ? "page" : null,
                onclick: (event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    this.navigate(page);
                },
            },
            title,
        );
    }

    #page(target) {
        if (target.kind === "table") return { pageType: "entitylist", entityName: target.table, viewId: target.view };
        if (target.kind === "dashboard") return { pageType: "dashboard", dashboardId: target.dashboard };
        if (target.kind === "webresource") return { pageType: "webresource", webresourceName: target.name, data: target.data };
        return target.kind === "page" ? pageInput(target.query) : null;
    }

    #keys(event) {
        if (!event.key.startsWith("Arrow") || event.target.tagName === "SELECT") return;
        if (roving([...this.element.querySelectorAll("a")], event.key)) event.preventDefault();
    }
}

/** How well a subarea fits a page: 0 not at all, then the table, the table without a view of its own, the very view. */
function fit(own, page) {
    const ofOwnKind = ["webresource", "dashboard"].includes(own?.pageType) || ["webresource", "dashboard"].includes(page?.pageType);
    if (!own || !page || (ofOwnKind && own.pageType !== page.pageType)) return 0;
    if (own.pageType === "dashboard") return sameId(own.dashboardId, page.dashboardId) ? 3 : own.dashboardId ? 0 : 1;
    if (own.pageType === "webresource") return own.webresourceName === page.webresourceName ? 3 : 0;
    if (own.entityName !== page.entityName) return 0;
    if (own.viewId) return sameId(own.viewId, page.viewId) ? 3 : 1;
    return 2;
}

/** A table the environment lacks must not cost the whole navigation. */
const nameOf = (table) => collectionName(table).catch((error) => `${table} (${error.message})`);
