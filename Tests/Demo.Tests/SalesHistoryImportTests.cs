using System.Text.Json.Nodes;
using CrmChecklists.Demo.Import;
using CrmChecklists.Demo.WebApi;
using Emulator;
using NUnit.Framework;

namespace CrmChecklists.Demo.Tests;

/// <summary>The real sales history through the Web API into an environment with the product, counted again by FetchXML aggregates.</summary>
public class SalesHistoryImportTests
{
    private const string Administrator = "admin@demo.example";

    private RunningEmulator emulator = null!;
    private DataverseClient dataverse = null!;
    private ImportReport report = null!;

    [OneTimeSetUp]
    public async Task Import()
    {
        var folder = SharedData.SalesOpportunitiesOrIgnore();
        emulator = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, Administrator = Administrator, Solutions = [Repository.Solution] });
        dataverse = new DataverseClient(emulator.BaseAddress, Administrator);
        report = await Importer().Import(folder);
        TestContext.Out.WriteLine(report.Summary().First());
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        dataverse?.Dispose();
        if (emulator is not null) await emulator.DisposeAsync();
    }

    [Test]
    public async Task All_deals_arrive_in_their_states()
    {
        var states = await Count("opportunity", """<attribute name="statecode" alias="by" groupby="true"/>""");

        Assert.That(states, Is.EquivalentTo(new Dictionary<string, int> { ["Open"] = 2089, ["Won"] = 4238, ["Lost"] = 2473 }));
    }

    [Test]
    public async Task Open_deals_stand_in_Qualify_and_Develop_and_won_ones_in_Close()
    {
        var open = await CountStages(state: 0);
        var won = await CountStages(state: 1);
        var lost = await CountStages(state: 2);

        Assert.That(open, Is.EquivalentTo(new Dictionary<string, int> { ["Qualify"] = 500, ["Develop"] = 1589 }));
        Assert.That(won, Is.EquivalentTo(new Dictionary<string, int> { ["Close"] = 4238 }));
        Assert.That(lost, Is.EquivalentTo(new Dictionary<string, int> { ["Develop"] = 2473 }));
    }

    [Test]
    public async Task Thirty_agents_own_the_deals_and_six_managers_in_three_offices_lead_them()
    {
        var owners = await Count("opportunity", """<attribute name="ownerid" alias="by" groupby="true"/>""");
        var managers = await dataverse.Query("systemusers?$select=fullname&$filter=title eq 'Sales Manager'");
        var offices = await dataverse.Query("businessunits?$select=name&$filter=_parentbusinessunitid_value ne null");
        var teams = await dataverse.Query("teams?$select=name&$filter=startswith(name,'Team ')");

        Assert.That(owners, Has.Count.EqualTo(30));
        Assert.That(owners["Darcel Schlecht"], Is.EqualTo(747));
        Assert.That(managers, Has.Count.EqualTo(6));
        Assert.That(offices.Select(o => (string)o["name"]!), Is.EquivalentTo(new[] { "Central", "East", "West" }));
        Assert.That(teams, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task Deals_without_an_account_are_taken_and_the_product_spelled_two_ways_is_one()
    {
        var withoutAccount = await Count("opportunity", """<attribute name="statecode" alias="by" groupby="true"/><filter><condition attribute="parentaccountid" operator="null"/></filter>""");
        var products = await Count("opportunityproduct", """<attribute name="productid" alias="by" groupby="true"/>""");

        Assert.That(withoutAccount.Values.Sum(), Is.EqualTo(1425));
        Assert.That(products.Values.Sum(), Is.EqualTo(8800));
        Assert.That(products["GTX Pro"], Is.EqualTo(1480));
        Assert.That(products, Has.Count.EqualTo(7));
    }

    [Test]
    public async Task Every_deal_has_a_passage_that_says_it_was_imported()
    {
        var roads = await Count("chk_passage", """<attribute name="chk_road" alias="by" groupby="true"/>""");

        Assert.That(roads, Is.EquivalentTo(new Dictionary<string, int> { ["Import"] = 8800 }));
    }

    [Test]
    public void The_report_counts_what_was_taken_how()
    {
        Assert.That(report.Summary().Skip(1), Is.EqualTo(new[]
        {
            "Deals: 8,800 of 8,800. Qualify (Prospecting) 500, Develop (Engaging) 1,589, won 4,238, lost 2,473.",
            "Owners: 30 agents with deals of 35, 6 managers, 3 offices.",
            "1,480 deals spell the product \"GTXPro\": taken as \"GTX Pro\"",
            "1,425 deals have no account: taken without one",
        }));
        Assert.That(report.Problems, Has.Count.EqualTo(2905));
    }

    [Test]
    public async Task A_second_import_changes_nothing()
    {
        var before = await Versions();

        var second = await Importer().Import(report.Folder.Path);

        Assert.That(second.Rows, Is.Zero);
        Assert.That(second.Summary().First(), Is.EqualTo("Everything of crm-sales-opportunities was there already: nothing changed."));
        Assert.That(await Versions(), Is.EqualTo(before));
    }

    private SalesHistoryImporter Importer() => new(dataverse, new Progress<ImportProgress>(), TimeProvider.System);

    /// <summary>Row counts by a grouped column, named as users read it.</summary>
    private async Task<Dictionary<string, int>> Count(string table, string group)
    {
        var rows = await Aggregate(table, $"""<fetch aggregate="true"><entity name="{table}"><attribute name="{Key(table)}" alias="n" aggregate="count"/>{group}</entity></fetch>""");
        return rows.ToDictionary(r => (string)r["by@OData.Community.Display.V1.FormattedValue"]!, r => (int)r["n"]!);
    }

    private async Task<Dictionary<string, int>> CountStages(int state) => await Count("opportunitysalesprocess", $"""
        <attribute name="activestageid" alias="by" groupby="true"/>
        <link-entity name="opportunity" from="opportunityid" to="opportunityid"><filter><condition attribute="statecode" operator="eq" value="{state}"/></filter></link-entity>
        """);

    /// <summary>The newest row version and the count of the deals: what any write would change.</summary>
    private async Task<string> Versions() => (await Aggregate("opportunity",
        """<fetch aggregate="true"><entity name="opportunity"><attribute name="versionnumber" alias="newest" aggregate="max"/><attribute name="opportunityid" alias="n" aggregate="count"/></entity></fetch>"""))
        .Single().ToJsonString();

    private Task<List<JsonObject>> Aggregate(string table, string fetch) => dataverse.Query($"{Sets[table]}?fetchXml={Uri.EscapeDataString(fetch)}");

    private static string Key(string table) => table.EndsWith("process", StringComparison.Ordinal) ? "businessprocessflowinstanceid" : table + "id";

    private static readonly Dictionary<string, string> Sets = new()
    {
        ["opportunity"] = "opportunities", ["opportunityproduct"] = "opportunityproducts",
        ["opportunitysalesprocess"] = "opportunitysalesprocesses", ["chk_passage"] = "chk_passages",
    };
}
