import { formatted, read } from "../core/http.js";
import { table as tableOf } from "../core/metadata.js";

/** What the platform calls rows without a value in the column they are grouped by. */
const blank = "(blank)";
const aggregates = { sum: "Sum", avg: "Average", min: "Lowest", max: "Highest", count: "Count", countcolumn: "Count" };

/**
 * What a chart shows: its query within the rows of a view's query, as categories and series of numbers.
 * @returns {{categories: string[], series: {name: string, values: (number|null)[], texts: string[]}[], categoryLabel: string, measureLabel: string}}
 */
export async function loadChart(definition, table, within) {
    const { fetch, category, series, measures } = definition;
    const answer = await read(`${table.entitySet}?fetchXml=${encodeURIComponent(fetch.within(within).text)}`);
    const rows = fetch.orders.length || hasAliasOrder(fetch) ? answer.value : answer.value.toSorted((a, b) => compare(a[category.alias], b[category.alias]));
    const labels = await Promise.all(measures.map((m) => measureLabel(m)));
    const categories = groups(rows, category);
    const columns = series
        ? groups(rows, series, true).map((group) => ({ name: group.text, measure: measures[0], rows: group.rows }))
        : measures.map((measure, at) => ({ name: definition.measureNames[at] || labels[at], measure, rows }));
    return {
        categories: categories.map((c) => c.text),
        series: columns.map(({ name, measure, rows: own }) => {
            const cells = categories.map((c) => c.rows.find((row) => own.includes(row)));
            return {
                name,
                values: cells.map((row) => (typeof row?.[measure.alias] === "number" ? row[measure.alias] : null)),
                texts: cells.map((row) => measureText(row, measure)),
            };
        }),
        categoryLabel: await columnLabel(category),
        measureLabel: [...new Set(labels)].join(", "),
    };
}

const hasAliasOrder = (fetch) => /<order[^>]+alias=/.test(fetch.text);

/** Rows by a group's value, in their order; a stack's series go by value, whatever category came first. */
function groups(rows, group, sorted = false) {
    const found = new Map();
    for (const row of rows) {
        const key = row[group.alias] ?? null;
        if (!found.has(key)) found.set(key, { key, text: groupText(row, group), rows: [] });
        found.get(key).rows.push(row);
    }
    const all = [...found.values()];
    return sorted ? all.sort((a, b) => compare(a.key, b.key)) : all;
}

/** Numbers by size, texts by the alphabet, what is missing last. */
function compare(a, b) {
    const missing = (a === null || a === undefined) - (b === null || b === undefined);
    if (missing) return missing;
    return typeof a === "number" && typeof b === "number" ? a - b : String(a ?? "").localeCompare(String(b ?? ""));
}

function groupText(row, { alias, dateGrouping }) {
    const raw = row[alias];
    if (raw === null || raw === undefined) return blank;
    const text = row[alias + formatted];
    if (dateGrouping && Number.isInteger(raw)) return dateText(dateGrouping, raw);
    return text === undefined || text === "" ? String(raw) : String(text);
}

/** The number a date grouping gives, in words (Learn: "Aggregate data using FetchXml", date grouping). */
function dateText(grouping, number) {
    if (grouping === "month") return new Date(2000, number - 1, 1).toLocaleDateString(undefined, { month: "long" });
    if (grouping === "quarter") return `Quarter ${number}`;
    return grouping === "week" ? `Week ${number}` : String(number);
}

function measureText(row, { alias }) {
    const raw = row?.[alias];
    if (raw === null || raw === undefined) return "";
    return String(row[alias + formatted] ?? raw.toLocaleString());
}

async function measureLabel(measure) {
    const word = aggregates[measure.aggregate] ?? measure.aggregate;
    const table = await tableOf(measure.table);
    return measure.aggregate === "count" ? `${word} of ${table.collectionName}` : `${word} of ${table.columns.get(measure.name)?.label ?? measure.name}`;
}

async function columnLabel({ table, name }) {
    return (await tableOf(table)).columns.get(name)?.label ?? name;
}
