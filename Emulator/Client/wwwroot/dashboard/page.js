import { el, fill } from "../core/dom.js";
import { sameId } from "../core/guid.js";
import { dashboardById, offeredDashboards } from "./dashboards.js";
import { tile } from "./tile.js";

/** A dashboard with its tiles (pagetype=dashboard). */
export async function openDashboardPage({ dashboardId }, container, host) {
    const offered = await offeredDashboards();
    const dashboard = await dashboardById(dashboardId, offered);
    const page = new DashboardPage(dashboard, offered, host);
    container.replaceChildren(page.element);
    page.start();
    return page;
}

class DashboardPage {
    constructor(dashboard, offered, host) {
        Object.assign(this, { dashboard, offered, host });
        this.tiles = [];
        this.element = el("article.dashboard", null, this.#commands(), this.#head(), dashboard.tabs.filter((t) => t.visible).map((tab) => this.#tab(tab)));
    }

    /** The tiles read their rows at once; each says for itself how it fares. */
    start() {
        this.tiles.forEach((one) => one.start());
    }

    title() {
        return this.dashboard.name;
    }

    async canLeave() {
        return true;
    }

    dispose() {
        this.element.remove();
    }

    #commands() {
        return el(
            "div.commands",
            { role: "toolbar", "aria-label": "Commands" },
            el("button", { type: "button", onclick: () => this.tiles.forEach((one) => one.refresh()) }, "Refresh all"),
        );
    }

    #head() {
        const { dashboard, offered } = this;
        const pick = (event) => this.host.navigate({ pageType: "dashboard", dashboardId: offered[event.target.selectedIndex].id });
        const canPick = dashboard.isOffered && offered.length > 1;
        return el(
            "div.dashboard-head",
            null,
            el("h1", null, dashboard.name),
            canPick
                ? el(
                      "label.pick",
                      null,
                      el("span", null, "Dashboard"),
                      el(
                          "select",
                          { onchange: pick },
                          offered.map((d) => el("option", { selected: sameId(d.id, dashboard.id) }, d.name)),
                      ),
                  )
                : null,
        );
    }

    #tab(tab) {
        const columns = el("div.dashboard-tab");
        columns.style.setProperty("--columns", tab.columns.map((c) => `minmax(0, ${parseFloat(c.width) || 100}fr)`).join(" "));
        fill(
            columns,
            tab.columns.map((column) =>
                el(
                    "div.dashboard-column",
                    null,
                    column.sections.filter((s) => s.visible).map((section) => this.#section(section)),
                ),
            ),
        );
        return columns;
    }

    /** Empty rows only make room for cells that span several. */
    #section(section) {
        const grid = el("div.tiles");
        grid.style.setProperty("--cells", section.columns);
        section.rows.forEach((cells, row) =>
            cells
                .filter((cell) => cell.control && cell.visible)
                .forEach((cell) => {
                    const one = tile(cell, this.host);
                    one.element.style.setProperty("--row", row + 1);
                    one.element.style.setProperty("--rows", cell.rowspan);
                    one.element.style.setProperty("--colspan", Math.min(cell.colspan, section.columns));
                    this.tiles.push(one);
                    grid.append(one.element);
                }),
        );
        return section.showLabel && section.label ? el("section", { "aria-label": section.label }, el("h2", null, section.label), grid) : grid;
    }
}
