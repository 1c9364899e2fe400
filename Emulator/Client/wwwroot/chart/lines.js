import { hint, svg } from "./svg.js";

/** A line per series with a mark at each value; gaps where there is none. Series differ in their dashes too, not in colour alone. */
export function lines(definition, data, frame) {
    return svg(
        "g",
        {},
        data.series.map((series, index) => {
            const points = series.values.map((value, at) => (value === null ? null : [frame.slot(at) + frame.slotSize / 2, frame.value(value)]));
            return [
                svg("path", { d: pathOf(points), class: `tone-line tone-${index % 8} dash-${index % 4}` }),
                points.map((point, at) => (point ? marked(point, index, data.categories[at], data.series.length > 1 ? `, ${series.name}` : "", series.texts[at], definition) : null)),
            ];
        }),
    );
}

function pathOf(points) {
    return points.map((point, at) => (point ? `${points[at - 1] ? "L" : "M"}${point[0]} ${point[1]}` : "")).join("");
}

function marked([x, y], index, category, name, text, definition) {
    return [
        svg("circle", { cx: x, cy: y, r: 4, class: `tone tone-${index % 8}` }, hint(`${category}${name}: ${text}`)),
        definition.hasLabels ? svg("text", { x, y: y - 9, "text-anchor": "middle", class: "chart-value" }, text) : null,
    ];
}
