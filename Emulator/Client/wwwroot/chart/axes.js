import { markText, scale, ticks, wholeTicks } from "./scale.js";
import { fitting, hint, svg, widthOf } from "./svg.js";

const line = 16;
const plotHeight = 200;

/**
 * The two axes of a column, line or bar chart with their marks: `value(v)` and `slot(at)` tell where a value and a category lie.
 * A bar chart lies on its side.
 */
export function axes(definition, data, width) {
    const marks = marksOf(definition, data);
    return definition.shape === "bar" ? lying(data, width, marks, definition) : standing(data, width, marks, definition);
}

function marksOf({ stacked, share }, { categories, series }) {
    if (share) return [0, 25, 50, 75, 100];
    const numbers = series.flatMap((s) => s.values).filter((v) => v !== null);
    const sums = (positive) => categories.map((_, at) => series.reduce((all, s) => all + (Math[positive ? "max" : "min"](0, s.values[at] ?? 0)), 0));
    const high = Math.max(0, ...(stacked ? sums(true) : numbers));
    const low = Math.min(0, ...(stacked ? sums(false) : numbers));
    return numbers.every(Number.isInteger) ? wholeTicks(low, high || 1) : ticks(low, high || 1);
}

const unit = (definition, mark) => (definition.share ? `${mark} %` : markText(mark));

function standing(data, width, marks, definition) {
    const left = Math.max(...marks.map((m) => widthOf(unit(definition, m)))) + 10;
    const top = 18;
    const slot = (width - left - 8) / Math.max(1, data.categories.length);
    const longest = Math.max(0, ...data.categories.map(widthOf));
    const leaning = longest > slot - 6 && slot < 90;
    const under = leaning ? Math.min(96, longest * 0.6 + 20) : 26;
    const bottom = top + plotHeight;
    const value = scale(marks, bottom, top);
    return {
        height: bottom + under,
        slot: (at) => left + slot * at,
        slotSize: slot,
        value,
        zero: value(0),
        element: svg(
            "g",
            { class: "chart-axes" },
            marks.map((mark) => [
                svg("line", { x1: left, x2: width - 8, y1: value(mark), y2: value(mark), class: mark === 0 ? "chart-zero" : "chart-grid" }),
                svg("text", { x: left - 6, y: value(mark) + 4, "text-anchor": "end" }, unit(definition, mark)),
            ]),
            data.categories.map((text, at) => {
                const x = left + slot * (at + 0.5);
                return leaning
                    ? svg("text", { x, y: bottom + 14, "text-anchor": "end", transform: `rotate(-35 ${x} ${bottom + 14})` }, fitting(text, 130), hint(text))
                    : svg("text", { x, y: bottom + 18, "text-anchor": "middle" }, fitting(text, slot - 6), hint(text));
            }),
        ),
    };
}

function lying(data, width, marks, definition) {
    const left = Math.min(width * 0.4, Math.max(0, ...data.categories.map(widthOf)) + 14);
    const perSlot = definition.stacked ? 1 : data.series.length;
    const slot = Math.max(30, perSlot * 20 + 10);
    const bottom = slot * data.categories.length + 6;
    const value = scale(marks, left, width - 44);
    return {
        height: bottom + line + 10,
        slot: (at) => 6 + slot * at,
        slotSize: slot,
        value,
        zero: value(0),
        element: svg(
            "g",
            { class: "chart-axes" },
            marks.map((mark) => [
                svg("line", { x1: value(mark), x2: value(mark), y1: 6, y2: bottom, class: mark === 0 ? "chart-zero" : "chart-grid" }),
                svg("text", { x: value(mark), y: bottom + line, "text-anchor": "middle" }, unit(definition, mark)),
            ]),
            data.categories.map((text, at) =>
                svg("text", { x: left - 8, y: 6 + slot * (at + 0.5) + 4, "text-anchor": "end" }, fitting(text, left - 12), hint(text)),
            ),
        ),
    };
}
