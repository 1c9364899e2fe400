import { hint, svg } from "./svg.js";

const turn = Math.PI * 2;

/** Slices of a whole, from the top clockwise; `hole` is the part of the radius a doughnut leaves free. */
export function pie(data, width, hole) {
    const height = Math.min(240, Math.max(140, width));
    const radius = height / 2 - 6;
    const [cx, cy] = [width / 2, height / 2];
    const [{ values, texts }] = data.series;
    const sum = values.reduce((all, value) => all + Math.max(0, value ?? 0), 0);
    let at = 0;
    const slices = values.map((value, index) => {
        const part = sum ? Math.max(0, value ?? 0) / sum : 0;
        const from = at;
        at += part;
        if (!part) return null;
        const text = hint(`${data.categories[index]}: ${texts[index]}`);
        const tone = `tone tone-${index % 8}`;
        return part > 0.9999 ? ring(cx, cy, radius, hole, tone, text) : svg("path", { d: slice(cx, cy, radius, hole, from, at), class: tone }, text);
    });
    return { height, parts: slices };
}

function slice(cx, cy, radius, hole, from, to) {
    const point = (share, r) => `${cx + r * Math.sin(share * turn)} ${cy - r * Math.cos(share * turn)}`;
    const far = to - from > 0.5 ? 1 : 0;
    const inner = radius * hole;
    const back = hole ? `L${point(to, inner)}A${inner} ${inner} 0 ${far} 0 ${point(from, inner)}` : `L${cx} ${cy}`;
    return `M${point(from, radius)}A${radius} ${radius} 0 ${far} 1 ${point(to, radius)}${back}Z`;
}

/** The one slice that is everything: an arc cannot end where it starts. */
function ring(cx, cy, radius, hole, tone, text) {
    const circle = (r) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    return svg("path", { d: circle(radius) + (hole ? circle(radius * hole) : ""), "fill-rule": "evenodd", class: tone }, text);
}
