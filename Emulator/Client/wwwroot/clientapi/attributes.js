import { inWords } from "../format/values.js";
import { collection, documented } from "./documented.js";

const types = {
    String: "string",
    Memo: "memo",
    Integer: "integer",
    BigInt: "integer",
    Decimal: "decimal",
    Double: "double",
    Money: "money",
    Boolean: "boolean",
    Picklist: "optionset",
    State: "optionset",
    Status: "optionset",
    MultiSelectPicklist: "multiselectoptionset",
    DateTime: "datetime",
    Lookup: "lookup",
    Customer: "lookup",
    Owner: "lookup",
};
const lookupFormats = { Lookup: null, Customer: null, Owner: null };

/** One column's API (Learn: "Attributes (Client API reference)"). */
export function attributeApi(form, attribute) {
    const { column } = attribute;
    const redraw = () => attribute.controls.forEach((control) => control.changed());
    const byType = column.options.length
        ? choiceMembers(attribute)
        : ["Integer", "BigInt", "Decimal", "Double", "Money"].includes(column.type)
          ? numberMembers(column)
          : {};
    return documented(`attribute "${attribute.name}"`, {
        addOnChange: (handler) => attribute.onChange.add(handler),
        removeOnChange: (handler) => attribute.onChange.remove(handler),
        fireOnChange: () => form.fireOnChange(attribute),
        controls: collection(`attribute "${attribute.name}".controls`, () => attribute.controls.map((control) => control.api)),
        getAttributeType: () => types[column.type] ?? "string",
        getFormat: () => (column.type in lookupFormats ? null : formatOf(column)),
        getInitialValue: () => attribute.initial,
        getIsDirty: () => attribute.isDirty,
        getMaxLength: () => column.maxLength,
        getName: () => attribute.name,
        getParent: () => form.entityApi,
        getRequiredLevel: () => attribute.requiredLevel,
        setRequiredLevel(level) {
            if (!["none", "required", "recommended"].includes(level))
                throw new Error(`"${level}" is no requirement level. Use none, required or recommended.`);
            attribute.requiredLevel = column.systemRequired ? "required" : level;
            redraw();
        },
        getSubmitMode: () => attribute.submitMode,
        setSubmitMode: (mode) => attribute.setSubmitMode(mode),
        getUserPrivilege: () => ({
            canRead: attribute.isReadable,
            canUpdate: column.updatable && !form.isReadOnly,
            canCreate: column.creatable,
        }),
        getValue: () => attribute.value,
        setValue(value) {
            attribute.set(value);
            form.dirtyChanged();
        },
        isValid: () => attribute.complaint === null,
        setIsValid(valid, message = "") {
            attribute.valid = { state: valid, message };
            attribute.controls.forEach((control) => control.complain(valid ? null : message));
        },
        ...(column.type.match(/Lookup|Customer|Owner/) ? { getIsPartyList: () => false } : {}),
        ...byType,
    });
}

function formatOf(column) {
    if (column.type === "DateTime") return column.format === "DateOnly" ? "date" : "datetime";
    if (column.type === "Memo") return "textarea";
    return column.format ? column.format.toLowerCase() : null;
}

function choiceMembers(attribute) {
    const { column } = attribute;
    const option = (o) => ({ text: o.text, value: o.value });
    return {
        getOption: (which) =>
            column.options.filter((o) => (typeof which === "number" ? o.value === which : o.text === which)).map(option)[0] ?? null,
        getOptions: () => column.options.map(option),
        getSelectedOption() {
            const chosen = [attribute.value]
                .flat()
                .filter((v) => v !== null)
                .map((v) => column.options.find((o) => Number(o.value) === Number(v)))
                .filter(Boolean)
                .map(option);
            return column.type === "MultiSelectPicklist" ? chosen : (chosen[0] ?? null);
        },
        getText: () =>
            column.type === "MultiSelectPicklist"
                ? inWords(column, attribute.value ?? [])
                      .split("; ")
                      .filter(Boolean)
                : inWords(column, attribute.value),
    };
}

const numberMembers = (column) => ({ getMin: () => column.min, getMax: () => column.max, getPrecision: () => column.precision ?? 0 });
