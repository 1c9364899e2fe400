using BenchmarkDotNet.Attributes;
using Emulator.Metadata;
using Emulator.Query;
using Emulator.Storage;
using Emulator.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Benchmarks;

/// <summary>
/// Design 7: over 10,000 rows a filtered, joined query and a grouped aggregate within 5 ms, and within twice the same SQL by hand.
/// The FetchXML is read, translated, run and made rows of; by hand the SQL is prepared once and its values are read.
/// </summary>
public class QueryBenchmarks
{
    private const int Rows = 10_000;

    private const string Joined =
        """
        <fetch count="50"><entity name="deal"><attribute name="name"/><attribute name="value"/>
          <filter><condition attribute="statecode" operator="eq" value="0"/><condition attribute="seats" operator="gt" value="10"/></filter>
          <link-entity name="account" from="accountid" to="accountid" alias="a"><attribute name="name"/>
            <filter><condition attribute="name" operator="like" value="%account 1%"/></filter></link-entity>
          <order attribute="name"/></entity></fetch>
        """;

    private const string JoinedSql =
        """
        SELECT d.dealid, d.name, d.value, a.name FROM deal d JOIN account a ON a.accountid = d.accountid AND a."name$key" GLOB '*account 1*'
        WHERE d.statecode = 0 AND d.seats > 10 ORDER BY d."name$key", d.dealid LIMIT 51
        """;

    private const string Grouped =
        """
        <fetch aggregate="true"><entity name="deal"><attribute name="accountid" groupby="true" alias="account"/><attribute name="statecode" groupby="true" alias="state"/>
          <attribute name="dealid" aggregate="count" alias="n"/><attribute name="value" aggregate="sum" alias="sum"/></entity></fetch>
        """;

    private const string GroupedSql = "SELECT accountid, statecode, COUNT(*), SUM(value) FROM deal GROUP BY accountid, statecode ORDER BY accountid, statecode LIMIT 5001";

    private readonly EnvironmentMetadata metadata = SmallModel.Create();
    private readonly QueryContext context = new(Guid.NewGuid(), Guid.NewGuid(), [], DateTime.UtcNow, TimeZoneInfo.Utc, null);
    private readonly string path = Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():N}.db");
    private SqliteDatabase database = null!;
    private IStorageSession session = null!;
    private SqliteConnection connection = null!;
    private SqliteCommand joined = null!;
    private SqliteCommand grouped = null!;

    /// <summary>10,000 deals of 100 accounts.</summary>
    [GlobalSetup]
    public void Fill()
    {
        database = SqliteDatabase.Open(path);
        session = database.OpenWrite();
        session.Begin();
        database.Apply(metadata, session);
        var accounts = Enumerable.Range(0, 100).Select(i => Insert("account", new() { ["name"] = "Account " + i })).ToList();
        for (var i = 0; i < Rows; i++) Insert("deal", Deal(i, accounts[i % 100]));
        session.Commit();
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        joined = new SqliteCommand(JoinedSql, connection);
        grouped = new SqliteCommand(GroupedSql, connection);
    }

    /// <summary>Removes the file.</summary>
    [GlobalCleanup]
    public void Remove()
    {
        connection.Dispose();
        session.Dispose();
        database.Dispose();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*")) File.Delete(file);
    }

    /// <summary>The filtered, joined query.</summary>
    [Benchmark]
    public EntityCollection Joined_translated() => session.Run(FetchXmlReader.Read(Joined, metadata), context);

    /// <summary>The same SQL by hand.</summary>
    [Benchmark]
    public int Joined_by_hand() => ReadAll(joined);

    /// <summary>The grouped aggregate.</summary>
    [Benchmark]
    public EntityCollection Grouped_translated() => session.Run(FetchXmlReader.Read(Grouped, metadata), context);

    /// <summary>The same SQL by hand.</summary>
    [Benchmark]
    public int Grouped_by_hand() => ReadAll(grouped);

    /// <summary>A thousand rows of ten columns in one transaction, rolled back.</summary>
    [Benchmark(OperationsPerInvoke = 1000)]
    public void Insert_a_row()
    {
        session.Begin();
        var account = Insert("account", new() { ["name"] = "New" });
        for (var i = 0; i < 1000; i++) Insert("deal", Deal(Rows + i, account));
        session.Rollback();
    }

    private static AttributeCollection Deal(int i, EntityReference account) => new()
    {
        ["name"] = $"Deal {i * 7919 % Rows}", ["number"] = "N" + i, ["seats"] = i % 40, ["value"] = new Money(i / 7m), ["statecode"] = new OptionSetValue(i % 2),
        ["createdon"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i), ["accountid"] = account, ["customerid"] = account,
        ["story"] = "A story of ordinary length, as people write them.", ["rating"] = new OptionSetValue(1 + i % 3),
    };

    private static int ReadAll(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var values = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++) values += reader.IsDBNull(i) ? 0 : reader.GetValue(i).ToString()!.Length;
        }

        return values;
    }

    private EntityReference Insert(string table, AttributeCollection values)
    {
        var row = new Entity(table, Guid.NewGuid()) { Attributes = values };
        session.Insert(metadata.Table(table), row);
        return row.ToEntityReference();
    }
}
