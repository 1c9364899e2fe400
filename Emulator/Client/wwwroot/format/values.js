import { bracedId, plainId } from "../core/guid.js";
import { formatted, lookupTable } from "../core/http.js";

const isLookup = (column) => ["Lookup", "Customer", "Owner"].includes(column.type);
const isDate = (value) => Object.prototype.toString.call(value) === "[object Date]";
export const isDateOnly = (column) => column.behavior === "DateOnly" || (column.type === "DateTime" && column.format === "DateOnly");

/** The key under which a Web API row holds the column. */
export const rowKey = (column) => (isLookup(column) ? `_${column.name}_value` : column.name);

/** A column's value out of a Web API row, as attribute.getValue gives it (Learn: "getValue (Client API reference)"). */
export function fromRow(column, row) {
    const raw = row[rowKey(column)];
    if (raw === null || raw === undefined) return null;
    if (isLookup(column)) {
        const entityType = row[rowKey(column) + lookupTable] ?? column.targets[0];
        return [{ id: bracedId(raw), name: row[rowKey(column) + formatted] ?? "", entityType }];
    }
    if (column.type === "MultiSelectPicklist") return String(raw).split(",").map(Number);
    if (column.type === "DateTime") return dateOf(raw);
    return raw;
}

/** A date-only value means that day wherever the reader is: midnight of the browser's own time. */
function dateOf(text) {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(text);
}

const two = (number) => String(number).padStart(2, "0");
export const dayOf = (date) => `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The value as a Web API body wants it. Lookups are bound by navigation property, see `binding`. */
export function toPayload(column, value) {
    if (value === null || value === undefined || value === "") return null;
    if (column.type === "MultiSelectPicklist") return value.join(",");
    if (column.type === "DateTime") return column.behavior === "DateOnly" ? dayOf(value) : value.toISOString();
    return value;
}

/** `{"customerid_account@odata.bind": "/accounts(id)"}` for a lookup; clearing names the navigation of what it pointed to. */
export async function binding(table, column, value, before, tableOf) {
    const target = value?.[0] ?? null;
    const entityType = target?.entityType ?? before?.[0]?.entityType ?? column.targets[0];
    const navigation = table.navigation(column.name, entityType);
    if (!target) return { [`${navigation}@odata.bind`]: null };
    return { [`${navigation}@odata.bind`]: `/${(await tableOf(entityType)).entitySet}(${plainId(target.id)})` };
}

/** Whether two values of the Client API mean the same. */
export function sameValue(one, other) {
    return comparable(one) === comparable(other);
}

function comparable(value) {
    if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return null;
    if (isDate(value)) return value.getTime();
    if (Array.isArray(value)) {
        return JSON.stringify(value.map((v) => (typeof v === "object" ? plainId(v.id) : v)).sort());
    }
    return value;
}

/** The value in words, for headers and read-only places. */
export function inWords(column, value, language) {
    if (value === null || value === undefined) return "";
    if (isLookup(column)) return value.map((v) => v.name).join("; ");
    if (column.options.length)
        return [value]
            .flat()
            .map((v) => column.options.find((o) => Number(o.value) === Number(v))?.text ?? v)
            .join("; ");
    if (isDate(value))
        return isDateOnly(column)
            ? value.toLocaleDateString(language)
            : value.toLocaleString(language, { dateStyle: "short", timeStyle: "short" });
    if (typeof value === "number") return numberInWords(column, value, language);
    return String(value);
}

/** Numbers as their column's precision writes them; no currency sign, as the row's currency is another column. */
export function numberInWords(column, value, language) {
    const digits = column.type === "Integer" || column.type === "BigInt" ? 0 : (column.precision ?? 2);
    return value.toLocaleString(language, { minimumFractionDigits: column.type === "Money" ? digits : 0, maximumFractionDigits: digits });
}

/** A typed number, or a sentence why it is none. Takes the reader's own separators. */
export function parseNumber(text, column, language) {
    if (text.trim() === "") return { value: null };
    const parts = new Intl.NumberFormat(language).formatToParts(1234.5);
    const group = parts.find((p) => p.type === "group")?.value ?? ",";
    const point = parts.find((p) => p.type === "decimal")?.value ?? ".";
    const plain = text.trim().replaceAll(group, "").replace(point, ".");
    const value = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
    if (Number.isNaN(value)) return { problem: `"${text.trim()}" is not a number. Enter digits only.` };
    if ((column.type === "Integer" || column.type === "BigInt") && !Number.isInteger(value)) return { problem: "Enter a whole number." };
    if (column.min !== null && value < column.min) return { problem: `Enter a number of at least ${column.min}.` };
    if (column.max !== null && value > column.max) return { problem: `Enter a number of at most ${column.max}.` };
    return { value };
}
