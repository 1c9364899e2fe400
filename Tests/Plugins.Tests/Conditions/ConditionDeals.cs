using CrmChecklists.Domain;
using Emulator.Query;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>
/// Deals and accounts full of edges in a database of the emulator: empty columns, accents and odd casing, dates a second on either side of what a condition may mean.
/// Says which of them the platform's query returns, and which a condition applies to.
/// </summary>
internal sealed class ConditionDeals : IDisposable
{
    private const int Deals = 240;
    private const int Accounts = 60;

    private static readonly string?[] Names =
    [
        null, "Ärger", "arger", "ARGER!", "Café 100%", "cafe [x]", "Zebra*", "zebra?", "a_b", "axb", "a-b", "", "ÑANDÚ", "Straße", "STRASSE", "smørrebrød", "İstanbul", "x😀y", "日本", " arger ", "]", "[",
    ];

    private static readonly decimal?[] Numbers = [null, -3, 0, 0.5m, 1, 1.25m, 2, 2.5m, 3, 9.9999m, 10, 1234567.89m];

    private static readonly Guid[] Contacts = [Id(1), Id(2), Id(3)];

    private readonly Emulator.Metadata.EnvironmentMetadata metadata = ConditionModel.Create();
    private readonly SqliteDatabase database = SqliteDatabase.Open(null);

    /// <param name="moments">Moments around which the deals' dates lie.</param>
    public ConditionDeals(IReadOnlyList<DateTime> moments)
    {
        using var session = database.OpenWrite();
        session.Begin();
        database.Apply(metadata, session);
        foreach (var contact in Contacts)
            session.Insert(metadata.Table("contact"), new Entity("contact", contact) { ["name"] = "Bea" });
        for (var i = 0; i < Accounts; i++)
            session.Insert(metadata.Table("account"), Row("account", Id(100 + i), new Random(i), moments));
        for (var i = 0; i < Deals; i++)
            session.Insert(metadata.Table("opportunity"), Deal(i, moments));
        session.Commit();
        Facts = ReadFacts();
    }

    /// <summary>What is known of every deal, read through the emulator's SDK values.</summary>
    public IReadOnlyDictionary<Guid, DealFacts> Facts { get; }

    /// <summary>Ids as filters may name them.</summary>
    public static IEnumerable<string> References => [Contacts[0].ToString(), Contacts[1].ToString("B").ToUpperInvariant(), Id(999).ToString()];

    public HashSet<Guid> Queried(string fetchXml, DateTime now, TimeZoneInfo zone)
    {
        using var session = database.OpenRead();
        var context = new QueryContext(Guid.Empty, Guid.Empty, [], now, zone, Rows: null);
        return [.. session.Run(FetchXmlReader.Read(fetchXml, metadata), context).Entities.Select(row => row.Id)];
    }

    public HashSet<Guid> Applied(Condition condition, DateTime now, TimeZoneInfo zone) =>
        [.. Facts.Where(deal => condition.Applies(deal.Value, now, zone)).Select(deal => deal.Key)];

    public void Dispose() => database.Dispose();

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static Entity Deal(int i, IReadOnlyList<DateTime> moments)
    {
        var random = new Random(1000 + i);
        var deal = Row("opportunity", Id(10_000 + i), random, moments);
        if (i % 4 != 0)
            deal["parentaccountid"] = new EntityReference("account", Id(100 + random.Next(Accounts)));
        if (i % 5 != 0)
            deal["customerid"] = i % 5 == 1 ? new EntityReference("contact", Contacts[0]) : new EntityReference("account", Id(100 + random.Next(Accounts)));
        return deal;
    }

    private static Entity Row(string table, Guid id, Random random, IReadOnlyList<DateTime> moments)
    {
        var number = Pick(random, Numbers);
        var row = new Entity(table, id);
        Set("name", Pick(random, Names));
        Set("story", Pick(random, Names));
        Set("whole", (int?)number);
        Set("long", (long?)Pick(random, Numbers) * 10_000_000_000);
        Set("decimal", Pick(random, Numbers));
        Set("double", (double?)Pick(random, Numbers));
        Set("money", Pick(random, Numbers) is { } amount ? new Money(amount) : null);
        Set("yesno", random.Next(3) switch { 0 => null, 1 => true, _ => false });
        Set("choice", random.Next(4) is > 0 and var choice ? new OptionSetValue(choice) : null);
        Set("choices", random.Next(4) == 0 ? null : new OptionSetValueCollection([.. new[] { 1, 2, 3 }.Where(_ => random.Next(2) == 0).DefaultIfEmpty(3).Select(one => new OptionSetValue(one))]));
        Set("moment", random.Next(12) == 0 ? null : Near(random, moments));
        Set("day", random.Next(12) == 0 ? null : DateTime.SpecifyKind(Near(random, moments).Date, DateTimeKind.Unspecified));
        Set("wallclock", random.Next(12) == 0 ? null : DateTime.SpecifyKind(Near(random, moments), DateTimeKind.Unspecified));
        Set("contactid", random.Next(4) == 0 ? null : new EntityReference("contact", Pick(random, Contacts)));
        return row;

        void Set(string column, object? value)
        {
            if (value is not null)
                row[column] = value;
        }
    }

    /// <summary>A moment, or its midnight, and from there whole hours, days, weeks, months or years, and then perhaps a second more or less.</summary>
    private static DateTime Near(Random random, IReadOnlyList<DateTime> moments)
    {
        var moment = Pick(random, moments);
        var start = random.Next(3) switch { 0 => moment, 1 => moment.Date, _ => moment.Date.AddHours(random.Next(24)) };
        var moved = random.Next(7) switch
        {
            0 => start,
            1 => start.AddMinutes(30 * random.Next(-8, 9)),
            2 => start.AddHours(random.Next(-50, 51)),
            3 => start.AddDays(random.Next(-16, 17)),
            4 => start.AddDays(7 * random.Next(-3, 4)),
            5 => start.AddMonths(random.Next(-4, 5)),
            _ => start.AddYears(random.Next(-3, 4)),
        };
        return moved.AddSeconds(random.Next(-1, 2));
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private Dictionary<Guid, DealFacts> ReadFacts()
    {
        const string AllColumns = """
            <fetch><entity name="opportunity"><all-attributes />
              <link-entity name="account" from="accountid" to="parentaccountid" link-type="outer" alias="parentaccountid"><all-attributes /></link-entity>
              <link-entity name="account" from="accountid" to="customerid" link-type="outer" alias="customerid"><all-attributes /></link-entity>
            </entity></fetch>
            """;
        using var session = database.OpenRead();
        var context = new QueryContext(Guid.Empty, Guid.Empty, [], DateTime.UtcNow, TimeZoneInfo.Utc, Rows: null);
        var rows = session.Run(FetchXmlReader.Read(AllColumns, metadata), context).Entities;
        return rows.ToDictionary(row => row.Id, row => new DealFacts(row.Attributes.ToDictionary(one => Column(one.Key), one => Plain(one.Value))));
    }

    private static DealColumn Column(string name) => name.Split('.') is [var lookup, var column] ? new DealColumn(lookup, column) : new DealColumn(null, name);

    private static object? Plain(object? value) => value switch
    {
        AliasedValue aliased => Plain(aliased.Value),
        Money money => money.Value,
        OptionSetValue choice => choice.Value,
        OptionSetValueCollection choices => choices.Select(one => one.Value).ToArray(),
        EntityReference reference => reference.Id,
        _ => value,
    };
}
