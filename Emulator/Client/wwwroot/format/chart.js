import { Fetch } from "./fetch.js";
import { isTrue, kid, kids, parseXml } from "./xml.js";

/** Chart types of the presentation description that are drawn; others are refused by their name. */
const shapes = {
    column: { shape: "column" },
    stackedcolumn: { shape: "column", stacked: true },
    stackedcolumn100: { shape: "column", stacked: true, share: true },
    bar: { shape: "bar" },
    stackedbar: { shape: "bar", stacked: true },
    stackedbar100: { shape: "bar", stacked: true, share: true },
    line: { shape: "line" },
    pie: { shape: "pie" },
    doughnut: { shape: "doughnut" },
};

const words = {
    column: "Column chart",
    bar: "Bar chart",
    line: "Line chart",
    pie: "Pie chart",
    doughnut: "Doughnut chart",
};

/**
 * A chart out of its two descriptions (Learn: "Understand charts: Underlying data and chart representation"): what is asked, by which
 * column it is grouped, which further column makes series, what is measured, and the shape it is drawn in.
 * @throws {Error} naming what the emulator does not draw
 */
export function parseChart(dataXml, presentationXml) {
    const definition = parseXml(dataXml, "The chart's data description").documentElement;
    const fetches = kids(kid(definition, "fetchcollection"), "fetch");
    if (fetches.length !== 1) throw new Error(`A chart of ${fetches.length} queries is not supported by the emulator. It draws charts of one.`);
    const fetch = Fetch.from(fetches[0]);
    const groups = fetch.attributes.filter((a) => a.groupBy);
    const categories = kids(kid(definition, "categorycollection"), "category");
    if (categories.length !== 1 || groups.length > 2)
        throw new Error(
            `A chart of ${categories.length} categories and ${groups.length} groups is not supported by the emulator. It draws one category and one group of series.`,
        );
    const alias = categories[0].getAttribute("alias");
    const category = groups.find((g) => g.alias === alias) ?? groups[0];
    if (!category) throw new Error("The chart's query groups by no column.");
    const measures = [...categories[0].getElementsByTagName("measure")].map((m) => fetch.attributes.find((a) => a.alias === m.getAttribute("alias")));
    if (!measures.length || measures.includes(undefined)) throw new Error("A measure of the chart is not in its query.");
    return { fetch, category, series: groups.find((g) => g !== category) ?? null, measures, ...look(presentationXml, measures) };
}

function look(xml, measures) {
    const chart = parseXml(xml, "The chart's presentation description").documentElement;
    const drawn = kids(kid(chart, "Series"), "Series").map((s) => ({
        type: s.getAttribute("ChartType") ?? "Column",
        name: s.getAttribute("LegendText") ?? "",
        hasLabels: isTrue(s.getAttribute("IsValueShownAsLabel")),
    }));
    if (!drawn.length) throw new Error("The chart's presentation description names no series.");
    const types = [...new Set(drawn.map((s) => s.type))];
    const known = shapes[types[0].toLowerCase()];
    if (types.length > 1) throw new Error(`A chart that combines ${types.join(" and ")} is not supported by the emulator.`);
    if (!known)
        throw new Error(
            `A chart of type "${types[0]}" is not supported by the emulator. It draws column, bar, line, pie and doughnut charts, columns and bars also stacked.`,
        );
    if (["pie", "doughnut"].includes(known.shape) && measures.length > 1)
        throw new Error(`A ${known.shape} chart of ${measures.length} measures is not supported by the emulator.`);
    return {
        stacked: false,
        share: false,
        ...known,
        kind: known.stacked ? `Stacked ${words[known.shape].toLowerCase()}` : words[known.shape],
        measureNames: drawn.map((s) => s.name),
        hasLabels: drawn.some((s) => s.hasLabels),
    };
}
