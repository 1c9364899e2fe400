using Emulator.Metadata;

namespace Emulator.WebApi.Edm;

/// <summary>How columns are named and typed in the Web API. (Learn: "Web API types and operations", "Web API properties".)</summary>
internal static class EdmNames
{
    public const string Namespace = "Microsoft.Dynamics.CRM";
    public const string Alias = "mscrm";
    public const string BaseType = "crmbaseentity";
    public const string Principal = "principal";

    /// <summary>The property that carries a column's value: `_x_value` for lookups, else the logical name.</summary>
    public static string PropertyOf(ColumnMetadata column) => column.IsLookup ? $"_{column.LogicalName}_value" : column.LogicalName;

    /// <summary>The column behind a property, or null.</summary>
    public static ColumnMetadata? TryColumn(TableMetadata table, string property)
    {
        if (property.Length > 7 && property[0] == '_' && property.EndsWith("_value", StringComparison.Ordinal))
            return table.TryColumn(property[1..^6]) is { IsLookup: true } lookup ? lookup : null;

        return table.TryColumn(property) is { IsLookup: false, Type: not ColumnType.PartyList } column ? column : null;
    }

    /// <summary>Whether a column travels as a property at all: activity parties are a navigation of their own.</summary>
    public static bool IsProperty(ColumnMetadata column) => column.Type != ColumnType.PartyList;

    /// <summary>The qualified type name, e.g. `Microsoft.Dynamics.CRM.account`.</summary>
    public static string TypeOf(string table) => $"{Namespace}.{table}";

    /// <summary>The table's logical name out of `Microsoft.Dynamics.CRM.account`, `#Microsoft.Dynamics.CRM.account` or `mscrm.account`.</summary>
    public static string TableOf(string typeName)
    {
        var name = typeName.StartsWith('#') ? typeName[1..] : typeName;
        if (name.StartsWith(Namespace + ".", StringComparison.Ordinal)) return name[(Namespace.Length + 1)..];
        return name.StartsWith(Alias + ".", StringComparison.Ordinal) ? name[(Alias.Length + 1)..] : name;
    }

    /// <summary>The EDM type's name, for messages: `Edm.Int32`.</summary>
    public static string EdmTypeOf(ColumnMetadata column) => column.Type switch
    {
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => "Edm.Int32",
        ColumnType.BigInteger => "Edm.Int64",
        ColumnType.Decimal or ColumnType.Money => "Edm.Decimal",
        ColumnType.Double => "Edm.Double",
        ColumnType.Boolean => "Edm.Boolean",
        ColumnType.DateTime => column.DateBehavior == DateBehavior.DateOnly ? "Edm.Date" : "Edm.DateTimeOffset",
        ColumnType.PrimaryKey or ColumnType.Guid or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.File => "Edm.Guid",
        ColumnType.Image => "Edm.Binary",
        _ => "Edm.String",
    };
}
