using Emulator.Metadata;

namespace Emulator.Tests.Storage;

/// <summary>A small environment that has a column of every kind: users, teams, business units, accounts and deals.</summary>
internal static class SmallModel
{
    public static readonly ManyToManyMetadata DealUsers = new("deal_users", "dealusers", "deal", "dealid", "systemuser", "systemuserid");

    public static EnvironmentMetadata Create(Func<string, IEnumerable<ColumnMetadata>>? more = null, bool withKey = true)
    {
        var tables = new[]
        {
            Table("businessunit", Ownership.BusinessUnit, Text("businessunit", "name")),
            Table("systemuser", Ownership.BusinessUnit, Text("systemuser", "fullname"), Lookup("systemuser", "businessunitid", "businessunit")),
            Table("team", Ownership.BusinessUnit, Text("team", "name"), Lookup("team", "businessunitid", "businessunit")),
            Table("account", Ownership.User, [Text("account", "name"), .. Owned("account"), Lookup("account", "parentaccountid", "account")]),
            Table("contact", Ownership.User, [Text("contact", "fullname"), .. Owned("contact")]),
            Table("deal", Ownership.User, [Text("deal", "name"), .. Owned("deal"), .. DealColumns(), .. more?.Invoke("deal") ?? []],
                withKey ? [new AlternateKeyMetadata("deal_Number", LocalizedText.Of("Number"), ["number"])] : []),
        };
        return new EnvironmentMetadata(tables, []);
    }

    public static ColumnMetadata Column(string table, string name, ColumnType type) => new()
    {
        Table = table, LogicalName = name, SchemaName = name, Type = type, Label = LocalizedText.Of(name), MaxLength = 200, Precision = 2,
    };

    private static IEnumerable<ColumnMetadata> DealColumns() =>
    [
        Column("deal", "number", ColumnType.Text),
        Column("deal", "story", ColumnType.Memo),
        Column("deal", "seats", ColumnType.Integer),
        Column("deal", "views", ColumnType.BigInteger),
        Column("deal", "rate", ColumnType.Decimal),
        Column("deal", "score", ColumnType.Double),
        Column("deal", "value", ColumnType.Money),
        Column("deal", "hot", ColumnType.Boolean) with { Choice = Choice("hot", (1, "Yes"), (0, "No")) },
        Column("deal", "rating", ColumnType.Choice) with { Choice = Choice("rating", (1, "Warm"), (2, "Cold"), (3, "Blazing")) },
        Column("deal", "tags", ColumnType.Choices) with { Choice = Choice("tags", (1, "Red"), (2, "Green"), (3, "Blue")) },
        Column("deal", "statecode", ColumnType.State) with { Choice = Choice("statecode", (0, "Open"), (1, "Won")) },
        Column("deal", "createdon", ColumnType.DateTime),
        Column("deal", "dueon", ColumnType.DateTime) with { DateBehavior = DateBehavior.DateOnly },
        Column("deal", "meeting", ColumnType.DateTime) with { DateBehavior = DateBehavior.TimeZoneIndependent },
        Column("deal", "mark", ColumnType.Guid),
        Column("deal", "picture", ColumnType.Image),
        Lookup("deal", "customerid", "account", "contact") with { Type = ColumnType.Customer },
        Lookup("deal", "accountid", "account"),
        Column("deal", "versionnumber", ColumnType.BigInteger),
    ];

    private static IEnumerable<ColumnMetadata> Owned(string table) =>
        [Lookup(table, "ownerid", "systemuser", "team") with { Type = ColumnType.Owner }, Lookup(table, "owningbusinessunit", "businessunit")];

    private static ChoiceMetadata Choice(string name, params (int Value, string Label)[] options) =>
        new(name, false, LocalizedText.Of(name), [.. options.Select(o => new OptionMetadata(o.Value, LocalizedText.Of(o.Label)))]);

    private static ColumnMetadata Text(string table, string name) => Column(table, name, ColumnType.Text) with { IsPrimaryName = true };

    private static ColumnMetadata Lookup(string table, string name, params string[] targets) =>
        Column(table, name, ColumnType.Lookup) with { Targets = targets };

    private static TableMetadata Table(string name, Ownership ownership, params ColumnMetadata[] columns) => Table(name, ownership, columns, []);

    private static TableMetadata Table(string name, Ownership ownership, IReadOnlyList<ColumnMetadata> columns, IReadOnlyList<AlternateKeyMetadata> keys) => new()
    {
        LogicalName = name, SchemaName = name, EntitySetName = name + "s", Label = LocalizedText.Of(name), CollectionLabel = LocalizedText.Of(name + "s"),
        Ownership = ownership, PrimaryIdColumn = name + "id", PrimaryNameColumn = columns[0].LogicalName, Keys = keys,
        Columns = columns.Prepend(Column(name, name + "id", ColumnType.PrimaryKey) with { IsPrimaryId = true }).ToDictionary(c => c.LogicalName),
        ManyToMany = name is "deal" or "systemuser" ? [DealUsers] : [],
    };
}
