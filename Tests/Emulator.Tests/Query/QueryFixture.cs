using Emulator.Metadata;
using Emulator.Query;
using Emulator.Security;
using Emulator.Storage;
using Emulator.Tests.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Query;

/// <summary>400 deals with nulls, accents and odd casing in a temporary database, and ways to query them.</summary>
internal abstract class QueryFixture
{
    protected static readonly DateTime Now = new(2026, 11, 22, 3, 30, 0, DateTimeKind.Utc);
    protected static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    protected static readonly Guid[] Users = [.. Enumerable.Range(1, 3).Select(Id)];
    protected static readonly Guid[] Units = [Id(11), Id(12)];
    protected static readonly Guid[] Accounts = [.. Enumerable.Range(21, 5).Select(Id)];
    protected static readonly Guid Person = Id(31);
    private static readonly string?[] Names = ["Ärger", "arger", "Café 100%", "cafe [x]", "Zebra*", "zebra?", "a_b", "axb", "", null, "ÑANDÚ", "Straße"];
    private SqliteDatabase database = null!;

    protected EnvironmentMetadata Metadata { get; private set; } = null!;
    protected List<Entity> Deals { get; private set; } = null!;

    [OneTimeSetUp]
    public void Fill()
    {
        Metadata = SmallModel.Create(withKey: false);
        database = SqliteDatabase.Open(null);
        using var session = database.OpenWrite();
        session.Begin();
        database.Apply(Metadata, session);
        foreach (var unit in Units) Insert(session, new Entity("businessunit", unit) { ["name"] = "Unit " + unit });
        for (var i = 0; i < Users.Length; i++)
            Insert(session, new Entity("systemuser", Users[i]) { ["fullname"] = "User " + (char)('C' - i), ["businessunitid"] = new EntityReference("businessunit", Units[i % 2]) });
        for (var i = 0; i < Accounts.Length; i++)
            Insert(session, new Entity("account", Accounts[i]) { ["name"] = "Account " + (char)('E' - i), ["ownerid"] = new EntityReference("systemuser", Users[i % 3]) });
        Insert(session, new Entity("contact", Person) { ["fullname"] = "Bea Buyer" });
        Deals = [.. Enumerable.Range(0, 400).Select(Deal)];
        foreach (var deal in Deals) Insert(session, deal);
        session.Link(SmallModel.DealUsers, Deals[0].Id, Users[0]);
        session.Link(SmallModel.DealUsers, Deals[0].Id, Users[1]);
        session.Link(SmallModel.DealUsers, Deals[1].Id, Users[1]);
        session.Commit();
    }

    [OneTimeTearDown]
    public void Close() => database.Dispose();

    protected static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    protected static QueryContext Context(TimeZoneInfo? zone = null, IRowSecurity? rows = null) =>
        new(Users[0], Units[0], [Id(99)], Now, zone ?? TimeZoneInfo.Utc, rows);

    protected EntityCollection Run(TableQuery query, QueryContext? context = null)
    {
        using var session = database.OpenRead();
        return session.Run(query, context ?? Context());
    }

    protected EntityCollection Formatted(string fetchXml, QueryContext? context = null)
    {
        using var session = database.OpenRead();
        var rows = session.Run(FetchXmlReader.Read(fetchXml, Metadata), context ?? Context());
        session.Format(rows, context ?? Context());
        return rows;
    }

    protected EntityCollection Fetch(string fetchXml, QueryContext? context = null) => Run(FetchXmlReader.Read(fetchXml, Metadata), context);

    protected EntityCollection Run(QueryExpression query, QueryContext? context = null) => Run(QueryExpressionReader.Read(query, Metadata), context);

    protected DataverseFault Fault(string fetchXml) => Assert.Throws<DataverseFault>(() => Fetch(fetchXml))!;

    private void Insert(IStorageSession session, Entity row) => session.Insert(Metadata.Table(row.LogicalName), row);

    private static Entity Deal(int i)
    {
        var random = new Random(i);
        var deal = new Entity("deal", Id(1000 + i));
        Set(deal, "name", Names[i % Names.Length]);
        Set(deal, "story", i % 7 == 0 ? null : "Story of " + Names[i % Names.Length]);
        Set(deal, "seats", i % 5 == 0 ? null : random.Next(-5, 20));
        Set(deal, "rate", i % 6 == 0 ? null : random.Next(-100, 1000) / 8m);
        Set(deal, "score", i % 9 == 0 ? null : random.Next(0, 100) / 10.0);
        Set(deal, "value", i % 9 == 4 ? null : new Money(random.Next(0, 100_000) / 100m));
        Set(deal, "hot", i % 3 == 0 ? null : random.Next(2) == 1);
        Set(deal, "rating", i % 8 == 0 ? null : new OptionSetValue(random.Next(1, 4)));
        Set(deal, "tags", i % 5 == 1 ? null : new OptionSetValueCollection([.. Enumerable.Range(1, 3).Where(_ => random.Next(2) == 1).DefaultIfEmpty(1).Select(v => new OptionSetValue(v))]));
        Set(deal, "statecode", new OptionSetValue(i % 2));
        Set(deal, "createdon", i % 10 == 0 ? null : Now.AddHours(random.Next(-24 * 400, 24 * 400)).AddMinutes(random.Next(60)));
        Set(deal, "dueon", i % 11 == 0 ? null : Now.Date.AddDays(random.Next(-40, 40)));
        Set(deal, "ownerid", new EntityReference("systemuser", Users[i % 3]));
        Set(deal, "owningbusinessunit", new EntityReference("businessunit", Units[i % 2]));
        Set(deal, "accountid", i % 4 == 3 ? null : new EntityReference("account", Accounts[i % 4]));
        Set(deal, "customerid", i % 13 == 0 ? null : i % 13 == 1 ? new EntityReference("contact", Person) : new EntityReference("account", Accounts[i % 4]));
        return deal;
    }

    private static void Set(Entity row, string column, object? value)
    {
        if (value is not null) row[column] = value;
    }
}
