import { read } from "../core/http.js";
import { bracedId, plainId } from "../core/guid.js";
import { may, session } from "../core/session.js";
import { FormAttribute } from "./attribute.js";
import { FormControl } from "./control.js";
import { Handlers } from "./events.js";
import { FormLayout } from "./layout.js";
import { FormSaver } from "./saver.js";
import { fromRow, rowKey } from "../format/values.js";
import { NotificationArea } from "../ui/notifications.js";

/** What formContext.ui.getFormType gives (Learn: "getFormType (Client API reference)"). */
export const formTypes = { create: 1, update: 2, readOnly: 3, disabled: 4 };

/** One row on a main form: its data, controls and events. The Client API's formContext is a view of it. */
export class Form {
    constructor(table, definition, host, report) {
        Object.assign(this, { table, definition, host, report });
        this.id = null;
        this.row = null;
        this.parameters = {};
        this.attributes = new Map();
        this.controls = new Map();
        this.notifications = new NotificationArea("Form notifications");
        this.events = Object.fromEntries(["load", "dataLoad", "save", "postSave"].map((name) => [name, new Handlers(report)]));
        this.saver = new FormSaver(this);
        this.process = null;
        this.onDirty = () => {};
        this.onSaved = () => {};
        this.isReadOnly = false;
        this.layout = new FormLayout(this, definition);
    }

    get isNew() {
        return this.id === null;
    }

    get type() {
        if (this.isNew) return formTypes.create;
        if (this.isClosed) return formTypes.disabled;
        return this.isReadOnly ? formTypes.readOnly : formTypes.update;
    }

    get isClosed() {
        return !this.isNew && this.row?.statecode !== undefined && this.row.statecode !== 0;
    }

    get primaryName() {
        const attribute = this.attributes.get(this.table.primaryName);
        return (attribute ? attribute.value : this.row?.[this.table.primaryName]) ?? "";
    }

    get isDirty() {
        return [...this.attributes.values()].some((a) => a.problem || (a.isDirty && a.submitMode !== "never"));
    }

    /** Reads the row (or prepares a new one with defaults) and shows it. */
    async load(id, defaults = {}) {
        this.id = plainId(id);
        this.row = this.isNew ? {} : await read(`${this.table.entitySet}(${this.id})`);
        this.isReadOnly = this.isNew ? !may("Create", this.table) : this.isClosed || !may("Write", this.table);
        this.attributes.forEach((attribute) => attribute.load(this.row));
        if (this.isNew) this.#preset(defaults);
        this.layout.changed();
        this.dirtyChanged();
    }

    /** A control out of FormXml; also makes the column's attribute when it is the first one for it. */
    addControl(spec, cell) {
        const attribute = spec.column ? this.#attribute(spec.column) : null;
        const needsColumn = !["subgrid", "webresource", "unsupported"].includes(spec.kind);
        const shown =
            needsColumn && !attribute
                ? {
                      ...spec,
                      kind: "unsupported",
                      classId: `${spec.classId} for the column ${spec.column}, which ${this.table.logicalName} does not have`,
                  }
                : spec;
        const name = this.#freeName(shown.id);
        const control = new FormControl(this, { ...shown, id: name }, cell, attribute);
        this.controls.set(name, control);
        return control;
    }

    fireOnChange(attribute) {
        attribute.onChange.run((depth) => this.contextOf({ eventSource: attribute.api, depth }));
    }

    /** The execution context handlers get; set by the Client API. */
    contextOf = () => undefined;

    dirtyChanged() {
        this.onDirty(this.isDirty);
    }

    reveal(control) {
        this.layout.reveal(control);
    }

    /** The row for Xrm.Page-like entity references. */
    get reference() {
        return { entityType: this.table.logicalName, id: bracedId(this.id), name: this.primaryName };
    }

    #attribute(name) {
        const column = this.table.columns.get(name);
        if (!column) return null;
        if (!this.attributes.has(name)) this.attributes.set(name, new FormAttribute(column, this.report));
        return this.attributes.get(name);
    }

    /** A second control of the same id gets a number, as the platform names them: name, name1, name2. */
    #freeName(id) {
        if (!this.controls.has(id)) return id;
        let at = 1;
        while (this.controls.has(`${id}${at}`)) at += 1;
        return `${id}${at}`;
    }

    /** Default values of the columns, the user as the owner, then those the address passed (Learn: "Set column values using parameters passed to a form"). */
    #preset(defaults) {
        for (const attribute of this.attributes.values()) {
            const { column } = attribute;
            const given = defaults[column.name];
            if (given !== undefined) attribute.set(passed(column, given, defaults));
            else if (column.type === "Owner")
                attribute.set([{ id: bracedId(session.userId), name: session.userName, entityType: "systemuser" }]);
            else if (column.defaultValue !== null && column.defaultValue !== -1 && column.options.length)
                attribute.set(column.type === "Boolean" ? Boolean(column.defaultValue) : column.defaultValue);
        }
        this.parameters = Object.fromEntries(Object.entries(defaults).filter(([name]) => !this.attributes.has(name)));
    }
}

/** A parameter is text: the column says what it means. Lookups come as id, `<column>name` and `<column>type`. */
function passed(column, given, all) {
    if (["Lookup", "Customer", "Owner"].includes(column.type)) {
        if (Array.isArray(given)) return given;
        return [{ id: bracedId(given), name: all[`${column.name}name`] ?? "", entityType: all[`${column.name}type`] ?? column.targets[0] }];
    }
    if (column.type === "Boolean") return given === true || given === "1" || given === "true";
    if (column.type === "MultiSelectPicklist") return [given].flat().join(",").replace(/[[\]]/g, "").split(",").map(Number);
    if (["Picklist", "Status", "State", "Integer", "BigInt", "Decimal", "Double", "Money"].includes(column.type)) return Number(given);
    return fromRow(column, { [rowKey(column)]: given });
}
