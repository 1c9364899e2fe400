import { ChartPanel } from "../chart/panel.js";
import { el } from "../core/dom.js";

/** The chart beside a list: of the rows the list shows, on all its pages (Learn: "View and interact with charts"). */
export class ChartPane {
    constructor(table, charts, grid) {
        Object.assign(this, { charts, grid });
        this.chart = charts.find((c) => c.isDefault) ?? charts[0];
        this.panel = new ChartPanel(table);
        this.element = el("aside.chart-pane", { id: "chart-pane", "aria-label": "Chart", hidden: true }, this.#picker(), this.panel.element);
    }

    get isShown() {
        return !this.element.hidden;
    }

    toggle() {
        this.element.hidden = this.isShown;
        return this.refresh();
    }

    /** The list shows other rows than before. */
    async refresh() {
        if (this.isShown) await this.panel.use(this.chart, await this.grid.query());
    }

    #picker() {
        const pick = (event) => {
            this.chart = this.charts[event.target.selectedIndex];
            return this.refresh();
        };
        return el(
            "label.pick",
            null,
            el("span", null, "Chart"),
            el(
                "select",
                { onchange: pick },
                this.charts.map((c) => el("option", { selected: c === this.chart }, c.name)),
            ),
        );
    }
}
