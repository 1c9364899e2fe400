import { chartById, chartsOf } from "../chart/charts.js";
import { ChartPanel } from "../chart/panel.js";
import { el } from "../core/dom.js";
import { sameId } from "../core/guid.js";
import { table as tableOf } from "../core/metadata.js";
import { session } from "../core/session.js";
import { isTrue } from "../format/xml.js";
import { Grid } from "../grid/grid.js";
import { defaultView, publicViews, viewById } from "../grid/views.js";
import { addressOf } from "../shell/router.js";

/** Rows of a view as a list, as a chart or both (Learn: "Sample dashboards", parameters of the sub-grid control). */
export function rowsTile(cell, frame, host) {
    const { parameters } = cell.control;
    const parts = { grid: null, chart: null };
    const mode = (parameters.ChartGridMode || "Grid").toLowerCase();

    async function start() {
        frame.loading();
        if (!["grid", "chart", "all"].includes(mode)) throw new Error(`The mode "${parameters.ChartGridMode}" is not supported by the emulator. It knows Grid, Chart and All.`);
        if (mode === "chart" && !parameters.VisualizationId) throw new Error("It names no chart.");
        const table = await tableOf(parameters.TargetEntityType);
        const state = {
            table,
            view: parameters.ViewId ? await viewById(table.logicalName, parameters.ViewId) : await defaultView(table),
            chart: mode !== "grid" && parameters.VisualizationId ? await chartById(table.logicalName, parameters.VisualizationId) : null,
        };
        if (!state.view) throw new Error(`The table ${table.displayName} has no view ${parameters.ViewId}.`);
        parts.chart = state.chart && new ChartPanel(table);
        parts.grid = mode !== "chart" ? gridOf(table, cell, parameters, host) : null;
        await tools(state);
        frame.show(parts.chart?.element, parts.grid?.element);
        await show(state);
    }

    /** Draws what the state says, and names it. */
    async function show({ table, view, chart }) {
        frame.name(cell.label && cell.showLabel ? cell.label : (chart?.name ?? view.name), view.name);
        frame.link.replaceChildren(listLink(table, view, frame.heading.textContent, host));
        await Promise.all([parts.chart?.use(chart, view.fetch), parts.grid?.use(view)]);
    }

    /** The pickers and the search box the tile asks for. */
    async function tools(state) {
        const { table } = state;
        const views = isTrue(parameters.EnableViewPicker) ? await publicViews(table.logicalName, session.app.components.views) : [];
        const charts = state.chart && isTrue(parameters.EnableChartPicker) ? await chartsOf(table.logicalName) : [];
        const items = [
            picker("View", views, state.view, (view) => show(Object.assign(state, { view }))),
            picker("Chart", charts, state.chart, (chart) => show(Object.assign(state, { chart }))),
            parts.grid && isTrue(parameters.EnableQuickFind) ? finder(table, parts.grid) : null,
        ].filter(Boolean);
        frame.tools.replaceChildren(...items);
        frame.tools.hidden = !items.length;
    }

    return { start, refresh: () => (parts.grid || parts.chart ? Promise.all([parts.grid?.refresh(), parts.chart?.refresh()]) : start()) };
}

function gridOf(table, cell, parameters, host) {
    return new Grid(table, {
        label: cell.label || table.collectionName,
        size: Number(parameters.RecordsPerPage) || 10,
        cards: true,
        open: (entityName, entityId) => host.navigate({ pageType: "entityrecord", entityName, entityId }),
        address: (entityName, entityId) => addressOf({ pageType: "entityrecord", entityName, entityId }, session.app),
    });
}

function listLink(table, view, heading, host) {
    const page = { pageType: "entitylist", entityName: table.logicalName, viewId: view.id };
    const follow = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        host.navigate(page);
    };
    return el("a", { href: addressOf(page, session.app), onclick: follow, "aria-label": `Open the list: ${heading}` }, "Open the list");
}

/** A choice among several; nothing to choose, nothing shown. */
function picker(name, items, current, choose) {
    if (items.length < 2) return null;
    const known = items.some((item) => sameId(item.id, current.id)) ? items : [current, ...items];
    return el(
        "label.pick",
        null,
        el("span", null, name),
        el(
            "select",
            { onchange: (event) => choose(known[event.target.selectedIndex]) },
            known.map((item) => el("option", { selected: sameId(item.id, current.id) }, item.name)),
        ),
    );
}

function finder(table, grid) {
    const find = (event) => {
        event.preventDefault();
        return grid.search(event.target.elements.search.value);
    };
    return el(
        "form.find",
        { role: "search", "aria-label": `Find in ${table.collectionName}`, onsubmit: find },
        el("input", { type: "search", name: "search", "aria-label": `Find in ${table.collectionName}`, placeholder: "Find: starts with, * for anything" }),
        el("button", { type: "submit" }, "Find"),
    );
}
