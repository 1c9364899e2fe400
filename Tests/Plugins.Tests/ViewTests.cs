using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Plugins.Tests;

/// <summary>The lists people begin their day with, read by those people from an environment that imported them.</summary>
internal sealed class ViewTests
{
    private const string Pack = """
        { "pack":"views", "version":1,
          "checklists":[{"key":"qualify","name":"Leaving Qualify","moment":"leavingStage","stage":0,"items":[
            {"key":"q.lasts","question":"Who signs?","kind":"know","enforcement":"require","impact":5,"effort":1,"whyAsked":"It helps.","whoSees":"You","shelfLifeDays":30},
            {"key":"q.ever","question":"Where do they sit?","kind":"know","enforcement":"require","impact":1,"effort":1,"whyAsked":"It helps.","whoSees":"You"}]}],
          "practices":[
            {"key":"p.today","kind":"tip","title":"Due today","body":"Call before ten.","item":"q.ever"},
            {"key":"p.past","kind":"tip","title":"Due last year","body":"Call before ten.","item":"q.ever"},
            {"key":"p.tomorrow","kind":"tip","title":"Due tomorrow","body":"Call before ten.","item":"q.ever"},
            {"key":"p.retired","kind":"tip","title":"Retired","body":"Call before ten.","item":"q.ever"}] }
        """;

    // People's days begin at different times; what a view calls today is the user's day, and these users live by UTC.
    private static readonly DateTime Today = DateTime.UtcNow.Date;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private Guid colleague;
    private Guid ops;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack(Pack);
        rep = product.Rep("rita");
        colleague = product.Rep("carl");
        product.User("mona", "Sales Manager", "Checklists Manager");
        ops = product.User("olga", "Salesperson", "Checklists Sales Ops");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [TestCase("rita")]
    [TestCase("mona")]
    [TestCase("olga")]
    public async Task Every_view_answers_everybody(string person)
    {
        using var client = await product.Serve();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", person + "@demo.example");
        var wrong = new List<string>();
        var views = product.All("savedquery").Where(view => TableOf(view).StartsWith("chk_", StringComparison.Ordinal) && view.GetAttributeValue<int>("querytype") != 4).ToList();

        foreach (var view in views)
        {
            using var response = await client.GetAsync(new Uri($"{TableOf(view)}s?savedQuery={view.Id:D}", UriKind.Relative));
            if (response.StatusCode != HttpStatusCode.OK)
                wrong.Add($"{view["name"]}: {await response.Content.ReadAsStringAsync()}");
        }

        Assert.Multiple(() =>
        {
            Assert.That(views, Has.Count.GreaterThan(60));
            Assert.That(wrong, Is.Empty);
        });
    }

    [Test]
    public void Every_chart_answers_everybody_who_steers_by_it()
    {
        var charts = product.All("savedqueryvisualization");
        var deal = deals.New(rep, "Charted");
        deals.Save(rep, deal, Verified("q.ever", Today));

        var counted = charts.SelectMany(chart => XElement.Parse(chart.GetAttributeValue<string>("datadescription")).Descendants("fetch"))
                            .ToDictionary(fetch => (string)fetch.Element("entity")!.Attribute("name")! + fetch.GetHashCode(), fetch => product.As(ops).RetrieveMultiple(new FetchExpression(fetch.ToString())).Entities.Count);

        Assert.That(counted, Has.Count.EqualTo(9));
        Assert.That(counted.Where(chart => chart.Key.StartsWith("chk_compliance", StringComparison.Ordinal)).Select(chart => chart.Value), Is.All.Positive);
    }

    [Test]
    public void My_open_gaps_are_my_answers_that_are_open_or_overdue_in_open_deals()
    {
        var mine = deals.New(rep, "Mine");
        Open(mine, rep, "q.lasts");
        Overdue(mine, rep, "q.ever", Today.AddDays(-1));
        var planned = deals.New(rep, "Planned");
        deals.Save(rep, planned, NotYet("q.ever"), Verified("q.lasts", Today));
        var due = deals.New(rep, "Due today");
        Overdue(due, rep, "q.ever", Today);
        var waived = deals.New(rep, "Waived");
        product.Force(new Entity("chk_answer", Open(waived, rep, "q.ever").Id) { ["chk_waiveduntil"] = Today });
        var ended = deals.New(rep, "Waiver over");
        product.Force(new Entity("chk_answer", Open(ended, rep, "q.ever").Id) { ["chk_waiveduntil"] = Today.AddDays(-1) });
        Open(deals.New(colleague, "A colleague's"), colleague, "q.ever");
        var lost = deals.New(rep, "Lost");
        Open(lost, rep, "q.ever");
        product.As(rep).Execute(new OrganizationRequest("LoseOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Lost", ["opportunityid"] = lost }, ["Status"] = new OptionSetValue(4),
        });

        var gaps = Rows(rep, "My Open Gaps").Select(row => $"{row.GetAttributeValue<EntityReference>("chk_opportunityid").Name}: {row["chk_name"]}");

        Assert.That(gaps, Is.EquivalentTo(new[] { "Mine: Who signs?", "Mine: Where do they sit?", "Waiver over: Where do they sit?" }));
    }

    [Test]
    public void A_deal_with_items_nobody_has_touched_is_among_my_deals_with_open_items()
    {
        var deal = deals.New(rep, "Half done");
        deals.Save(rep, deal, Verified("q.ever", Today));
        var done = deals.New(rep, "Done");
        deals.Save(rep, done, Verified("q.ever", Today), Verified("q.lasts", Today));

        var names = Rows(rep, "My Deals With Open Items").Select(row => row.GetAttributeValue<EntityReference>("chk_opportunityid").Name).ToList();

        Assert.That(names, Does.Contain("Half done"));
        Assert.That(names, Does.Not.Contain("Done"));
    }

    [Test]
    public void An_answer_expires_as_many_days_after_it_was_verified_as_its_item_lasts()
    {
        var deal = deals.New(rep);

        deals.Save(rep, deal, Verified("q.lasts", Today.AddDays(-3)), Verified("q.ever", Today));

        Assert.That(Answer(deal, "q.lasts")["chk_expireson"], Is.EqualTo(Today.AddDays(27)));
        Assert.That(Answer(deal, "q.ever").Contains("chk_expireson"), Is.False);
        deals.Save(rep, deal, $$"""{"item":"q.lasts","state":"assumed","value":"Their CFO","version":"{{Answer(deal, "q.lasts").RowVersion}}"}""");
        Assert.That(Answer(deal, "q.lasts").Contains("chk_expireson"), Is.False, "what is assumed does not expire");
    }

    [Test]
    public void What_expires_within_thirty_days_is_listed_and_what_has_expired_is_listed_apart()
    {
        foreach (var (name, verified) in new[] { ("Fresh", Today), ("Last day", Today.AddDays(-30)), ("Over", Today.AddDays(-31)) })
            deals.Save(rep, deals.New(rep, name), Verified("q.lasts", verified), Verified("q.ever", verified));

        var (expiring, expired) = (Deals("Expiring Within 30 Days"), Deals("Expired, to Check Again"));

        Assert.That(expiring, Does.Contain("Fresh").And.Contain("Last day").And.Not.Contain("Over"));
        Assert.That(expired, Does.Contain("Over").And.Not.Contain("Last day"));
    }

    [Test]
    public void Practices_are_due_for_review_from_their_day_on_while_they_are_in_use()
    {
        foreach (var (key, day) in new[] { ("p.today", Today), ("p.past", Today.AddYears(-1)), ("p.tomorrow", Today.AddDays(1)), ("p.retired", Today) })
            product.As(ops).Update(new Entity("chk_practice", Practice(key)) { ["chk_reviewon"] = day });
        product.As(ops).Update(new Entity("chk_practice", Practice("p.retired")) { ["statecode"] = new OptionSetValue(1) });

        Assert.That(Rows(ops, "Practices Due for Review").Select(row => row["chk_name"]), Is.EqualTo(new[] { "Due last year", "Due today" }));
    }

    private IEnumerable<string> Deals(string view) => Rows(rep, view).Select(row => row.GetAttributeValue<EntityReference>("chk_opportunityid").Name).ToList();

    private IEnumerable<Entity> Rows(Guid user, string view)
    {
        var query = product.All("savedquery", ("name", view)).Single().GetAttributeValue<string>("fetchxml");
        return product.As(user).RetrieveMultiple(new FetchExpression(query)).Entities;
    }

    private Entity Open(EntityReference deal, Guid user, string item)
    {
        deals.Save(user, deal, $$"""{"item":"{{item}}","state":"open"}""");
        return Answer(deal, item);
    }

    private void Overdue(EntityReference deal, Guid user, string item, DateTime day)
    {
        deals.Save(user, deal, NotYet(item));
        product.Force(new Entity("chk_answer", Answer(deal, item).Id) { ["chk_dueon"] = day });
    }

    private Entity Answer(EntityReference deal, string item) => product.All("chk_answer", ("chk_opportunityid", deal.Id), ("chk_itemkey", item)).Single();

    private Guid Practice(string key) => product.All("chk_practice", ("chk_key", key)).Single().Id;

    private static string NotYet(string item) => $$"""{"item":"{{item}}","state":"notYet","plan":"Ask their CFO about it","dueOn":"2099-01-15"}""";

    private static string Verified(string item, DateTime day) =>
        $$"""{"item":"{{item}}","state":"verified","value":"Their CFO, in Kiel","source":"Their assistant, by phone","verifiedOn":"{{day:yyyy-MM-dd}}"}""";

    private static string TableOf(Entity view) => view.GetAttributeValue<string>("returnedtypecode");
}
