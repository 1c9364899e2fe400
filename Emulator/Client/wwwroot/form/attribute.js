import { fromRow, rowKey, sameValue } from "../format/values.js";
import { Handlers } from "./events.js";

const isDate = (value) => Object.prototype.toString.call(value) === "[object Date]";

/** One column's value on a form: what it was, what it is, who listens, which controls show it. */
export class FormAttribute {
    #value = null;
    #initial = null;
    #submitMode = "dirty";
    #sentAlways = false;

    constructor(column, report) {
        this.column = column;
        this.name = column.name;
        this.requiredLevel = column.required;
        this.controls = [];
        this.followers = [];
        this.onChange = new Handlers(report);
        this.problem = null;
        this.valid = { state: true, message: "" };
    }

    get value() {
        return this.#value;
    }

    get initial() {
        return this.#initial;
    }

    get submitMode() {
        return this.#submitMode;
    }

    setSubmitMode(mode) {
        if (!["always", "never", "dirty"].includes(mode)) throw new Error(`"${mode}" is no submit mode. Use always, never or dirty.`);
        this.#submitMode = mode;
        this.#sentAlways = mode === "always";
    }

    get isDirty() {
        return !sameValue(this.#value, this.#initial);
    }

    /** Whether saving sends it. */
    get isSent() {
        return this.#sentAlways || (this.#submitMode === "dirty" && this.isDirty);
    }

    /** The row as read: the present value and the clean one. A form may lack the column when the user may not read it. */
    load(row) {
        this.isReadable = rowKey(this.column) in row;
        this.#value = this.#initial = fromRow(this.column, row);
        this.problem = null;
        this.#shown();
    }

    /** setValue of the Client API: checks the type, does not fire OnChange. */
    set(value) {
        this.#value = checked(this.column, value);
        this.problem = null;
        this.#shown();
    }

    /** A person typed something: OnChange fires. `problem` is a sentence when it cannot be a value. */
    typed(value, problem, fire) {
        this.problem = problem ?? null;
        if (!problem) this.#value = value === "" ? null : value;
        this.#shown();
        if (!problem) fire(this);
    }

    /** What keeps the form from being saved, as a sentence; null when nothing does. */
    get complaint() {
        if (this.problem) return this.problem;
        if (!this.valid.state) return this.valid.message || `${this.column.label} is not valid.`;
        const empty =
            this.#value === null || this.#value === undefined || this.#value === "" || (Array.isArray(this.#value) && !this.#value.length);
        return empty && this.requiredLevel === "required" ? `${this.column.label}: Required fields must be filled in.` : null;
    }

    #shown() {
        [...this.controls, ...this.followers].forEach((control) => control.changed());
    }
}

/** The value if the column can hold it; otherwise throws, as setValue does on the platform. */
function checked(column, value) {
    if (value === null || value === undefined || value === "") return null;
    const refuse = (wanted) => {
        throw new TypeError(`The value of ${column.name} has to be ${wanted}.`);
    };
    switch (column.type) {
        case "Lookup":
        case "Customer":
        case "Owner":
            if (!Array.isArray(value)) return refuse("an array of {id, name, entityType}");
            return value.length ? value.map(({ id, name, entityType }) => ({ id, name, entityType })) : null;
        case "MultiSelectPicklist":
            return Array.isArray(value) ? value.map(Number) : refuse("an array of option values");
        case "DateTime":
            return isDate(value) ? new Date(value.getTime()) : refuse("a Date");
        case "Boolean":
            return typeof value === "boolean" ? value : refuse("true or false");
        case "Picklist":
        case "State":
        case "Status":
        case "Integer":
        case "BigInt":
        case "Decimal":
        case "Double":
        case "Money":
            return typeof value === "number" && !Number.isNaN(value) ? value : refuse("a number");
        default:
            return typeof value === "string" ? value : refuse("a text");
    }
}
