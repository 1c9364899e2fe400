using CrmChecklists.Domain;
using Emulator.Metadata;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Deals and accounts with a column of every kind, named after it.</summary>
internal static class ConditionModel
{
    /// <summary>The columns both tables have, and what conditions take them for.</summary>
    public static readonly IReadOnlyDictionary<string, ColumnKind> Columns = new Dictionary<string, ColumnKind>
    {
        ["name"] = ColumnKind.Text,
        ["story"] = ColumnKind.Text,
        ["whole"] = ColumnKind.Whole,
        ["long"] = ColumnKind.Long,
        ["decimal"] = ColumnKind.Decimal,
        ["double"] = ColumnKind.Double,
        ["money"] = ColumnKind.Money,
        ["yesno"] = ColumnKind.YesNo,
        ["choice"] = ColumnKind.Choice,
        ["choices"] = ColumnKind.Choices,
        ["moment"] = ColumnKind.Moment,
        ["day"] = ColumnKind.Day,
        ["wallclock"] = ColumnKind.WallClock,
        ["contactid"] = ColumnKind.Contact,
    };

    public static EnvironmentMetadata Create() => new(
        [
            Table("contact", Column("contact", "name", ColumnType.Text)),
            Table("account", [.. Kinds("account")]),
            Table("opportunity", [.. Kinds("opportunity"), Lookup("parentaccountid", "account"), Lookup("customerid", "account", "contact") with { Type = ColumnType.Customer }]),
        ],
        []);

    private static IEnumerable<ColumnMetadata> Kinds(string table) =>
    [
        Column(table, "name", ColumnType.Text),
        Column(table, "story", ColumnType.Memo),
        Column(table, "whole", ColumnType.Integer),
        Column(table, "long", ColumnType.BigInteger),
        Column(table, "decimal", ColumnType.Decimal),
        Column(table, "double", ColumnType.Double),
        Column(table, "money", ColumnType.Money),
        Column(table, "yesno", ColumnType.Boolean),
        Column(table, "choice", ColumnType.Choice),
        Column(table, "choices", ColumnType.Choices),
        Column(table, "moment", ColumnType.DateTime),
        Column(table, "day", ColumnType.DateTime) with { DateBehavior = DateBehavior.DateOnly },
        Column(table, "wallclock", ColumnType.DateTime) with { DateBehavior = DateBehavior.TimeZoneIndependent },
        Lookup("contactid", "contact") with { Table = table },
    ];

    private static ColumnMetadata Lookup(string name, params string[] targets) => Column("opportunity", name, ColumnType.Lookup) with { Targets = targets };

    private static ColumnMetadata Column(string table, string name, ColumnType type) => new()
    {
        Table = table, LogicalName = name, SchemaName = name, Type = type, Label = LocalizedText.Of(name), MaxLength = 2000, Precision = 4,
    };

    private static TableMetadata Table(string name, params ColumnMetadata[] columns) => new()
    {
        LogicalName = name, SchemaName = name, EntitySetName = name + "s", Label = LocalizedText.Of(name), CollectionLabel = LocalizedText.Of(name),
        Ownership = Ownership.Organization, PrimaryIdColumn = name + "id", PrimaryNameColumn = "name",
        Columns = columns.Prepend(Column(name, name + "id", ColumnType.PrimaryKey) with { IsPrimaryId = true }).ToDictionary(column => column.LogicalName),
    };
}
