import { chartById } from "../../chart/charts.js";
import { ChartPanel } from "../../chart/panel.js";
import { el } from "../../core/dom.js";
import { table as tableOf } from "../../core/metadata.js";
import { may, session } from "../../core/session.js";
import { Fetch } from "../../format/fetch.js";
import { isTrue } from "../../format/xml.js";
import { showError } from "../../ui/dialog.js";
import { Grid } from "../../grid/grid.js";
import { publicViews, viewById } from "../../grid/views.js";
import { addressOf } from "../../shell/router.js";
import { quickCreateForm } from "../forms.js";

/** Rows related to the form's row through a relationship, in a view (Learn: "Form XML reference", sub-grid parameters). */
export function subgrid(control) {
    const holder = el("div.subgrid", { role: "group", "aria-labelledby": `${control.inputId}-label` });
    let opened = null;

    async function open() {
        const { parameters } = control.spec;
        const table = await tableOf(parameters.TargetEntityType);
        control.grid = new Grid(table, {
            label: control.label,
            size: Number(parameters.RecordsPerPage) || 10,
            cards: true,
            open: (entityName, entityId) => control.form.host.navigate({ pageType: "entityrecord", entityName, entityId }),
            address: (entityName, entityId) => addressOf({ pageType: "entityrecord", entityName, entityId }, session.app),
            onLoad: () => control.onGridLoad?.run(control.gridContext),
        });
        const relation = relationTo(control, table);
        if (/^chart$/i.test(parameters.ChartGridMode ?? "")) return openChart(parameters, table, relation);
        holder.replaceChildren(commands(control, table, relation), control.grid.element);
        if (control.form.isNew)
            return control.grid.element.replaceChildren(
                el("p.empty", null, "Save the row first: related rows need something to relate to."),
            );
        const view = await viewOf(parameters, table);
        control.view = view;
        return control.grid.use({ ...view, fetch: related(view.fetch, control, table, relation) });
    }

    /** Related rows as a chart only. */
    async function openChart(parameters, table, relation) {
        const panel = new ChartPanel(table);
        holder.replaceChildren(panel.element);
        if (control.form.isNew) return panel.element.replaceChildren(el("p.empty", null, "Save the row first: related rows need something to relate to."));
        const chart = await chartById(table.logicalName, parameters.VisualizationId);
        const view = await viewOf(parameters, table);
        return panel.use(chart, related(view.fetch, control, table, relation));
    }

    return {
        element: holder,
        focus: () => holder.querySelector("a,button")?.focus(),
        shown() {
            opened ??= open().catch((error) =>
                holder.replaceChildren(
                    el("div.failed", { role: "alert" }, el("p", null, `These rows could not be read. ${error.message}`)),
                ),
            );
        },
        refresh() {
            opened = null;
            this.shown();
        },
    };
}

async function viewOf({ ViewId }, table) {
    const view = ViewId ? await viewById(table.logicalName, ViewId) : null;
    if (view) return view;
    const [first] = await publicViews(table.logicalName);
    if (!first) throw new Error(`The table ${table.displayName} has no view to show here.`);
    return first;
}

/** {column} for 1:N, {intersect...} for N:N, null when the grid shows all rows. */
function relationTo(control, table) {
    const name = control.spec.parameters.RelationshipName;
    if (!name) return null;
    const own = control.form.table;
    const one = own.collections.find((r) => r.SchemaName.toLowerCase() === name.toLowerCase() && r.ReferencingEntity === table.logicalName);
    if (one) return { column: one.ReferencingAttribute };
    const many = own.manyToMany.find((r) => r.SchemaName.toLowerCase() === name.toLowerCase());
    if (!many) throw new Error(`The relationship ${name} between ${own.logicalName} and ${table.logicalName} does not exist.`);
    const first = many.Entity1LogicalName === own.logicalName;
    return {
        intersect: many.IntersectEntityName,
        ownColumn: first ? many.Entity2IntersectAttribute : many.Entity1IntersectAttribute,
        otherColumn: first ? many.Entity1IntersectAttribute : many.Entity2IntersectAttribute,
    };
}

function related(fetch, control, table, relation) {
    if (!relation) return fetch;
    const id = control.form.id;
    if (relation.column) return fetch.where({ column: relation.column, operator: "eq", value: id });
    return new Fetch(fetch.text).throughIntersect({ ...relation, ownKey: table.primaryId, otherId: id });
}

function commands(control, table, relation) {
    const { form } = control;
    const add = async () => {
        const page = {
            pageType: "entityrecord",
            entityName: table.logicalName,
            data: {
                [relation.column]: form.id,
                [`${relation.column}name`]: form.primaryName,
                [`${relation.column}type`]: form.table.logicalName,
            },
        };
        try {
            if (!(await quickCreateForm(table))) await form.host.navigate(page);
            else if (await form.host.quickCreate(page)) await control.grid.refresh();
        } catch (error) {
            await showError(error, `${table.displayName} could not be added`);
        }
    };
    const canAdd = relation?.column && !form.isNew && may("Create", table) && !isTrue(control.spec.parameters.HideAdd);
    return el(
        "div.commands",
        { role: "toolbar", "aria-label": `${control.label}: commands` },
        canAdd ? el("button", { type: "button", onclick: add }, `New ${table.displayName}`) : null,
        el("button", { type: "button", onclick: () => control.grid?.view && control.grid.refresh() }, "Refresh"),
    );
}
