/** Round steps from zero (or below it) to beyond the greatest value: what an axis is marked with. */
export function ticks(low, high, wanted = 5) {
    const from = Math.min(0, low);
    const span = Math.max(high, 0) - from || 1;
    const rough = span / wanted;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough);
    const start = Math.floor(from / step) * step;
    const count = Math.max(1, Math.ceil((Math.max(high, 0) - start) / step - 1e-9));
    return Array.from({ length: count + 1 }, (_, at) => Number((start + at * step).toPrecision(12)));
}

/** Whole numbers are counted in whole steps. */
export const wholeTicks = (low, high, wanted) => {
    const marks = ticks(low, high, wanted);
    return marks.every(Number.isInteger) ? marks : Array.from({ length: Math.ceil(high) + 1 }, (_, at) => at);
};

/** Where a value lies between two pixels. */
export const scale = (marks, from, to) => (value) => from + ((value - marks[0]) / (marks.at(-1) - marks[0] || 1)) * (to - from);

const compact = new Intl.NumberFormat(undefined, { notation: "compact", maximumFractionDigits: 2 });

/** A mark of an axis: short, because there is little room. */
export const markText = (value) => (Math.abs(value) >= 10000 ? compact.format(value) : value.toLocaleString());
