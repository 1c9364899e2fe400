import { quoted, read } from "./http.js";
import { session } from "./session.js";

const tables = new Map();
const choiceTypes = ["Picklist", "MultiSelectPicklist", "State", "Status", "Boolean"];

/**
 * What the client needs to know of a table, from EntityDefinitions (Learn: "Query table definitions using the Web API"). Read once per page.
 * @returns {Promise<Table>}
 */
export function table(logicalName) {
    if (!tables.has(logicalName)) {
        const loading = load(logicalName);
        loading.catch(() => tables.delete(logicalName));
        tables.set(logicalName, loading);
    }
    return tables.get(logicalName);
}

async function load(logicalName) {
    const path = pathOf(logicalName);
    const definition = await read(`${path}?$expand=Attributes,ManyToOneRelationships,OneToManyRelationships,ManyToManyRelationships`);
    const types = choiceTypes.filter((type) => definition.Attributes.some((attribute) => typeOf(attribute) === type));
    const choices = await Promise.all(
        types.map((type) =>
            read(`${path}/Attributes/Microsoft.Dynamics.CRM.${type}AttributeMetadata?$select=LogicalName&$expand=OptionSet`),
        ),
    );
    return new Table(
        definition,
        choices.flatMap((page) => page.value),
    );
}

const pathOf = (logicalName) => `EntityDefinitions(LogicalName=${quoted(logicalName)})`;

/** "Picklist", "MultiSelectPicklist": the type's name, because AttributeType calls newer types Virtual. */
const typeOf = (attribute) => attribute.AttributeTypeName?.Value?.replace(/Type$/, "") ?? attribute.AttributeType;

/** A table's name in the plural, without the rest of its definition. */
export async function collectionName(logicalName) {
    return label((await read(`${pathOf(logicalName)}?$select=LogicalName,DisplayCollectionName`)).DisplayCollectionName) || logicalName;
}

/** The label in the user's language, else as the definition gives it. */
export const label = (text) =>
    text?.LocalizedLabels?.find((one) => one.LanguageCode === session.language)?.Label ?? text?.UserLocalizedLabel?.Label ?? text?.LocalizedLabels?.[0]?.Label ?? "";

/** One table's definition. */
export class Table {
    constructor(definition, choices) {
        this.definition = definition;
        this.logicalName = definition.LogicalName;
        this.schemaName = definition.SchemaName;
        this.entitySet = definition.EntitySetName;
        this.primaryId = definition.PrimaryIdAttribute;
        this.primaryName = definition.PrimaryNameAttribute;
        this.displayName = label(definition.DisplayName) || definition.LogicalName;
        this.collectionName = label(definition.DisplayCollectionName) || this.displayName;
        const options = new Map(choices.map((choice) => [choice.LogicalName, choice.OptionSet]));
        this.columns = new Map((definition.Attributes ?? []).map((a) => [a.LogicalName, column(a, options.get(a.LogicalName))]));
        this.lookups = definition.ManyToOneRelationships ?? [];
        this.collections = definition.OneToManyRelationships ?? [];
        this.manyToMany = definition.ManyToManyRelationships ?? [];
    }

    /** The navigation property that sets `lookup` to a row of `target` (`nav@odata.bind`). */
    navigation(lookup, target) {
        if (this.columns.get(lookup)?.type === "Owner") return lookup; // its relationship names the virtual table "owner"
        const found = this.lookups.find((r) => r.ReferencingAttribute === lookup && r.ReferencedEntity === target);
        if (!found) throw new Error(`The column ${this.logicalName}.${lookup} cannot point to ${target}.`);
        return found.ReferencingEntityNavigationPropertyName;
    }
}

function column(attribute, optionSet) {
    return {
        name: attribute.LogicalName,
        type: typeOf(attribute),
        label: label(attribute.DisplayName) || attribute.LogicalName,
        description: label(attribute.Description),
        required: { None: "none", Recommended: "recommended" }[attribute.RequiredLevel?.Value] ?? "required",
        systemRequired: attribute.RequiredLevel?.Value === "SystemRequired",
        creatable: attribute.IsValidForCreate !== false,
        updatable: attribute.IsValidForUpdate !== false,
        format: attribute.FormatName?.Value ?? attribute.Format ?? null,
        behavior: attribute.DateTimeBehavior?.Value ?? null,
        maxLength: attribute.MaxLength ?? null,
        min: attribute.MinValue ?? null,
        max: attribute.MaxValue ?? null,
        precision: attribute.Precision ?? null,
        defaultValue: attribute.DefaultFormValue ?? attribute.DefaultValue ?? null,
        targets: attribute.Targets ?? [],
        options: choicesOf(optionSet),
    };
}

/** Options as the Client API gives them ({text, value}), plus what a status belongs to. */
function choicesOf(optionSet) {
    if (!optionSet) return [];
    if (optionSet.TrueOption) {
        return [optionSet.FalseOption, optionSet.TrueOption].map((o) => ({ value: o.Value, text: label(o.Label) }));
    }
    return (optionSet.Options ?? []).map((o) => ({
        value: o.Value,
        text: label(o.Label),
        state: o.State ?? null,
        defaultStatus: o.DefaultStatus ?? null,
        color: o.Color ?? null,
    }));
}
