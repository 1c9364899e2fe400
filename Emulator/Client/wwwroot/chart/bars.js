import { markText } from "./scale.js";
import { hint, svg, widthOf } from "./svg.js";

/** Columns, or bars of a chart that lies on its side: beside each other within their category, or stacked on each other. */
export function bars(definition, data, frame) {
    const lying = definition.shape === "bar";
    const gap = Math.min(16, frame.slotSize * 0.2);
    const beside = definition.stacked ? 1 : data.series.length;
    const thick = Math.min(56, (frame.slotSize - gap) / beside);
    const room = definition.stacked ? thick : frame.slotSize / beside - 2;
    const isShort = !lying && data.series.some((series) => series.texts.some((text) => widthOf(text) > room));
    const before = (frame.slotSize - thick * beside) / 2;
    const parts = data.categories.flatMap((category, at) => {
        const sum = data.series.reduce((all, s) => all + Math.abs(s.values[at] ?? 0), 0) || 1;
        let above = 0;
        let below = 0;
        return data.series.flatMap((series, index) => {
            const given = series.values[at];
            if (given === null) return [];
            const size = definition.share ? (given / sum) * 100 : given;
            const from = definition.stacked ? (size < 0 ? below : above) : 0;
            if (size < 0) below += size;
            else above += size;
            const across = frame.slot(at) + before + (definition.stacked ? 0 : index * thick);
            const along = [frame.value(from), frame.value(from + size)];
            return [
                bar({ lying, across, thick, along, tone: index, text: `${category}${data.series.length > 1 ? `, ${series.name}` : ""}: ${series.texts[at]}` }),
                definition.hasLabels ? label({ lying, across, thick, along, stacked: definition.stacked, text: isShort ? markText(given) : series.texts[at] }) : null,
            ];
        });
    });
    return svg("g", {}, parts);
}

function bar({ lying, across, thick, along, tone, text }) {
    const start = Math.min(...along);
    const length = Math.max(1, Math.abs(along[1] - along[0]));
    const place = lying ? { x: start, y: across, width: length, height: thick } : { x: across, y: start, width: thick, height: length };
    return svg("rect", { ...place, class: `tone tone-${tone % 8}` }, hint(text));
}

/** The value beside its bar, within its part of a stack where it fits. */
function label({ lying, across, thick, along, stacked, text }) {
    const middle = across + thick / 2;
    const length = Math.abs(along[1] - along[0]);
    if (stacked) {
        const fits = lying ? widthOf(text) + 6 <= length : widthOf(text) <= thick && length >= 16;
        if (!fits) return null;
        const centre = (along[0] + along[1]) / 2;
        return svg("text", { x: lying ? centre : middle, y: (lying ? middle : centre) + 4, "text-anchor": "middle", class: "tone-text" }, text);
    }
    return lying
        ? svg("text", { x: Math.max(...along) + 5, y: middle + 4, class: "chart-value" }, text)
        : svg("text", { x: middle, y: Math.min(...along) - 5, "text-anchor": "middle", class: "chart-value" }, text);
}
