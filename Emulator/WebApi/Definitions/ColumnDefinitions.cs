using System.Text.Json.Nodes;
using Emulator.Metadata;

namespace Emulator.WebApi.Definitions;

/// <summary>Column definitions. (Learn: AttributeMetadata EntityType and the types derived from it.)</summary>
internal static class ColumnDefinitions
{
    public static Definition Of(TableMetadata table, ColumnMetadata column)
    {
        var properties = Common(table, column);
        AddSpecifics(properties, column);
        var related = column.Choice is null ? Definition.Nothing : new Dictionary<string, Func<object?>>(StringComparer.Ordinal)
        {
            ["OptionSet"] = () => ChoiceDefinitions.Of(column.Choice, column.Type, table.TryColumn("statuscode")?.Choice),
            ["GlobalOptionSet"] = () => column.Choice.IsGlobal ? ChoiceDefinitions.Of(column.Choice, column.Type) : null,
        };

        return new Definition(TypeNames(column).Definition, properties, related);
    }

    private static JsonObject Common(TableMetadata table, ColumnMetadata column)
    {
        var names = TypeNames(column);
        return new JsonObject
        {
            ["MetadataId"] = MetadataId.Of("column", $"{table.LogicalName}.{column.LogicalName}"), ["LogicalName"] = column.LogicalName,
            ["SchemaName"] = column.SchemaName, ["EntityLogicalName"] = table.LogicalName, ["AttributeType"] = names.Code,
            ["AttributeTypeName"] = DefinitionJson.Value(names.Definition.Replace("AttributeMetadata", "Type", StringComparison.Ordinal)),
            ["DisplayName"] = DefinitionJson.Label(column.Label), ["Description"] = DefinitionJson.Label(column.Description),
            ["RequiredLevel"] = DefinitionJson.Managed(column.Required.ToString(), "canmodifyrequirementlevelsettings"),
            ["IsPrimaryId"] = column.IsPrimaryId, ["IsPrimaryName"] = column.IsPrimaryName, ["IsValidForCreate"] = column.ValidForCreate,
            ["IsValidForUpdate"] = column.ValidForUpdate, ["IsValidForRead"] = column.ValidForRead, ["IsCustomAttribute"] = column.SchemaName.Contains('_'),
            ["IsValidODataAttribute"] = true, ["AttributeOf"] = null,
        };
    }

    private static void AddSpecifics(JsonObject properties, ColumnMetadata column)
    {
        if (column.MaxLength is { } length) properties["MaxLength"] = length;
        if (column.MinValue is { } min) properties["MinValue"] = min;
        if (column.MaxValue is { } max) properties["MaxValue"] = max;
        if (column.Type is ColumnType.Decimal or ColumnType.Double or ColumnType.Money) properties["Precision"] = column.Precision;
        if (column.Targets.Count > 0) properties["Targets"] = DefinitionJson.Texts(column.Targets);
        if (column.Type == ColumnType.DateTime) AddDate(properties, column);
        if (column.Type is ColumnType.Text or ColumnType.Memo or ColumnType.Integer) AddFormat(properties, column);
        if (column.Type == ColumnType.Boolean) properties["DefaultValue"] = column.Default as bool? ?? false;
        if (column.Type is ColumnType.Choice or ColumnType.State or ColumnType.Status) properties["DefaultFormValue"] = column.Default as int? ?? -1;
    }

    private static void AddDate(JsonObject properties, ColumnMetadata column)
    {
        properties["Format"] = column.Format.Equals("date", StringComparison.OrdinalIgnoreCase) ? "DateOnly" : "DateAndTime";
        properties["DateTimeBehavior"] = DefinitionJson.Value(column.DateBehavior.ToString());
    }

    private static void AddFormat(JsonObject properties, ColumnMetadata column)
    {
        var format = column.Format.Length == 0 ? column.Type == ColumnType.Memo ? "TextArea" : column.Type == ColumnType.Integer ? "None" : "Text"
            : column.Format.ToLowerInvariant() switch
            {
                "textarea" => "TextArea", "richtext" => "RichText", "versionnumber" => "VersionNumber", "timezone" => "TimeZone",
                "tickersymbol" => "TickerSymbol", "phoneticguide" => "PhoneticGuide", var simple => char.ToUpperInvariant(simple[0]) + simple[1..],
            };
        properties["Format"] = format;
        if (column.Type != ColumnType.Integer) properties["FormatName"] = DefinitionJson.Value(format);
    }

    private static (string Code, string Definition) TypeNames(ColumnMetadata column) => column.Type switch
    {
        ColumnType.Text => ("String", "StringAttributeMetadata"),
        ColumnType.Memo => ("Memo", "MemoAttributeMetadata"),
        ColumnType.Integer => ("Integer", "IntegerAttributeMetadata"),
        ColumnType.BigInteger => ("BigInt", "BigIntAttributeMetadata"),
        ColumnType.Decimal => ("Decimal", "DecimalAttributeMetadata"),
        ColumnType.Double => ("Double", "DoubleAttributeMetadata"),
        ColumnType.Money => ("Money", "MoneyAttributeMetadata"),
        ColumnType.Boolean => ("Boolean", "BooleanAttributeMetadata"),
        ColumnType.Choice => ("Picklist", "PicklistAttributeMetadata"),
        ColumnType.Choices => ("Virtual", "MultiSelectPicklistAttributeMetadata"),
        ColumnType.DateTime => ("DateTime", "DateTimeAttributeMetadata"),
        ColumnType.Lookup => ("Lookup", "LookupAttributeMetadata"),
        ColumnType.Customer => ("Customer", "CustomerAttributeMetadata"),
        ColumnType.Owner => ("Owner", "OwnerAttributeMetadata"),
        ColumnType.State => ("State", "StateAttributeMetadata"),
        ColumnType.Status => ("Status", "StatusAttributeMetadata"),
        ColumnType.Image => ("Virtual", "ImageAttributeMetadata"),
        ColumnType.File => ("Virtual", "FileAttributeMetadata"),
        ColumnType.EntityName => ("EntityName", "EntityNameAttributeMetadata"),
        ColumnType.PartyList => ("PartyList", "PartyListAttributeMetadata"),
        _ => ("Uniqueidentifier", "UniqueidentifierAttributeMetadata"),
    };
}
