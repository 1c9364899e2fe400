import { el, fill } from "../core/dom.js";
import { loadChart } from "./data.js";
import { drawChart, legendOf } from "./draw.js";

const narrowest = 220;

/** A chart of the rows a query gives: the picture, what its colours mean, and its values as a table; says when it is loading, empty or cannot be drawn. */
export class ChartPanel {
    #asked = 0;
    #width = 0;
    #shown = null;
    #isTableOpen = false;

    constructor(table) {
        this.table = table;
        this.element = el("figure.chart", { "aria-busy": "false" });
        this.picture = el("div.chart-holder");
        new ResizeObserver(() => this.#draw()).observe(this.element);
    }

    /** Shows a chart over the rows of `fetch`. */
    use(chart, fetch) {
        Object.assign(this, { chart, fetch });
        this.element.setAttribute("aria-label", chart.name);
        return this.refresh();
    }

    async refresh() {
        this.#asked += 1;
        const mine = this.#asked;
        const { chart } = this;
        this.element.setAttribute("aria-busy", "true");
        this.#seeTable();
        if (this.#shown?.chart !== chart) fill(this.element, el("p.loading", { role: "status" }, "Loading chart…"));
        try {
            const definition = chart.definition();
            const data = await loadChart(definition, this.table, this.fetch);
            if (mine === this.#asked) this.#show({ chart, definition, data });
        } catch (error) {
            if (mine === this.#asked) this.#fail(error);
        } finally {
            if (mine === this.#asked) this.element.setAttribute("aria-busy", "false");
        }
    }

    #show(shown) {
        const { chart, definition, data } = shown;
        this.#seeTable();
        this.#shown = shown;
        this.#width = 0;
        if (!data.categories.length) return fill(this.element, el("p.empty", { role: "status" }, "There is nothing to count in this view."));
        fill(
            this.element,
            this.picture,
            legend(legendOf(definition, data)),
            el("details.chart-data", { open: this.#isTableOpen }, el("summary", null, "Values as a table"), valueTable(chart.name, data)),
        );
        this.#draw();
        return undefined;
    }

    /** Who reads values as a table goes on doing so, also in the next chart. */
    #seeTable() {
        const table = this.element.querySelector("details");
        if (table) this.#isTableOpen = table.open;
    }

    #fail(error) {
        this.#shown = null;
        fill(
            this.element,
            el(
                "div.failed",
                { role: "alert" },
                el("p", null, `This chart could not be drawn. ${error.message}`),
                el("button", { type: "button", onclick: () => this.refresh() }, "Try again"),
            ),
        );
    }

    /** Letters keep their size however wide the picture is, so it is drawn anew for another width. */
    #draw() {
        const width = Math.max(narrowest, Math.floor(this.element.clientWidth));
        if (!this.#shown?.data.categories.length || !this.element.clientWidth || width === this.#width) return;
        this.#width = width;
        const { chart, definition, data } = this.#shown;
        fill(this.picture, drawChart(definition, data, `${definition.kind}: ${chart.name}. ${inShort(data)} The values follow as a table.`, width));
    }
}

const inShort = ({ measureLabel, categoryLabel, categories }) => `${measureLabel} by ${categoryLabel}, ${categories.length} ${categories.length === 1 ? "category" : "categories"}.`;

/** Hidden from assistive technology, which has the table. */
function legend(entries) {
    if (!entries) return null;
    return el(
        "ul.chart-legend",
        { "aria-hidden": "true" },
        entries.map(({ name, more }, at) => el("li", null, el(`span.swatch.tone-${at % 8}`), el("span", null, name), more ? el("span.more", null, more) : null)),
    );
}

function valueTable(name, { categories, series, categoryLabel }) {
    const wide = el(
        "table",
        null,
        el("caption.visually-hidden", null, name),
        el("thead", null, el("tr", null, el("th", { scope: "col" }, categoryLabel), series.map((s) => el("th.number", { scope: "col" }, s.name)))),
        el(
            "tbody",
            null,
            categories.map((category, at) => el("tr", null, el("th", { scope: "row" }, category), series.map((s) => el("td.number", null, s.texts[at])))),
        ),
    );
    return el("div.scroll", { tabindex: "0", role: "region", "aria-label": `Values of ${name}, scrollable` }, wide);
}
