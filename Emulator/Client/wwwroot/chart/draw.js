import { axes } from "./axes.js";
import { bars } from "./bars.js";
import { lines } from "./lines.js";
import { pie } from "./pie.js";
import { svg } from "./svg.js";

/** The chart as a picture of that width. It is one image to assistive technology; the values stand in a table beside it. */
export function drawChart(definition, data, label, width) {
    const { height, parts } = shapes[definition.shape](definition, data, width);
    return svg("svg", { class: "chart-picture", role: "img", "aria-label": label, viewBox: `0 0 ${width} ${height}`, width, height }, parts);
}

const shapes = {
    column: (definition, data, width) => withAxes(definition, data, width, bars),
    bar: (definition, data, width) => withAxes(definition, data, width, bars),
    line: (definition, data, width) => withAxes(definition, data, width, lines),
    pie: (definition, data, width) => pie(data, width, 0),
    doughnut: (definition, data, width) => pie(data, width, 0.58),
};

function withAxes(definition, data, width, marks) {
    const frame = axes(definition, data, width);
    return { height: frame.height, parts: [frame.element, marks(definition, data, frame)] };
}

/** What tells series or slices apart in words; null when there is nothing to tell apart. */
export function legendOf(definition, data) {
    if (["pie", "doughnut"].includes(definition.shape)) {
        const [{ values, texts }] = data.series;
        const sum = values.reduce((all, value) => all + Math.max(0, value ?? 0), 0);
        return data.categories.map((name, at) => ({
            name,
            more: texts[at] && sum ? `${texts[at]} (${Math.round((Math.max(0, values[at] ?? 0) / sum) * 100)} %)` : texts[at],
        }));
    }
    return data.series.length > 1 || definition.series ? data.series.map(({ name }) => ({ name, more: "" })) : null;
}
