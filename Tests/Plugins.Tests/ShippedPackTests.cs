using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>The pack that ships, in an environment: what it asks of which deal, and which help it offers first.</summary>
internal sealed class ShippedPackTests
{
    private static readonly string Pack = File.ReadAllText(Path.Combine(Repository.Root, "Solution", "packs", "default.json"));

    private Product product = null!;
    private Guid rep;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        new Deals(product).ImportPack(Pack);
        rep = product.Rep("rita");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [Test]
    public void It_is_published_whole_and_a_second_time_changes_nothing()
    {
        var summary = JsonDocument.Parse(Product.Call<string>(product.Admin, "chk_ImportPack", "Summary", ("Pack", Pack), ("Publish", true))).RootElement;

        Assert.That(summary.GetProperty("checklists").EnumerateArray().Select(one => one.GetProperty("change").GetString()), Is.All.EqualTo("unchanged"));
        Assert.That((summary.GetProperty("practices").GetProperty("created").GetInt32(), summary.GetProperty("practices").GetProperty("changed").GetInt32()), Is.EqualTo((0, 0)));
    }

    [TestCase(20, 1200, 250_000, 0, "qualify.signer", "qualify.signer.large, qualify.signer.ask, qualify.signer.boss")]
    [TestCase(3, 60, 20_000, 0, "qualify.signer", "qualify.signer.small, qualify.signer.ask, qualify.signer.boss")]
    [TestCase(3, 150, 20_000, 0, "qualify.signer", "qualify.signer.ask, qualify.signer.boss")]
    [TestCase(11, 150, 20_000, 0, "qualify.person", "qualify.person.care, qualify.person.careful")]
    [TestCase(20, 1200, 250_000, 1, "develop.decision", "develop.decision.review, develop.decision.calendar")]
    [TestCase(3, 1200, 250_000, 3, "close.promises", "close.promises.large, close.promises.ask")]
    [TestCase(3, 1200, 20_000, 3, "close.promises", "close.promises.ask")]
    public void What_is_meant_for_such_a_customer_is_offered_first(int industry, int employees, int value, int stage, string item, string practices)
    {
        var account = new EntityReference("account", product.As(rep).Create(new Entity("account")
        {
            ["name"] = "Northwind", ["industrycode"] = new OptionSetValue(industry), ["numberofemployees"] = employees,
        }));
        var deal = new EntityReference("opportunity", product.As(rep).Create(new Entity("opportunity")
        {
            ["name"] = "Forty servers", ["customerid"] = account, ["parentaccountid"] = account, ["estimatedvalue"] = new Money(value),
        }));

        var shown = Guidance(deal, ("Stage", stage)).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("key").GetString() == item);

        Assert.That(string.Join(", ", shown.GetProperty("practices").EnumerateArray().Select(one => one.GetProperty("key").GetString())), Is.EqualTo(practices));
    }

    [Test]
    public void Before_a_meeting_a_rep_finds_questions_in_the_customers_language_and_nothing_that_holds()
    {
        var deal = new Deals(product).New(rep);

        var meeting = Guidance(deal, ("Moment", 3));

        Assert.That(meeting.GetProperty("checklist").GetProperty("name").GetString(), Is.EqualTo("Before You Meet the Customer"));
        Assert.That(meeting.GetProperty("progress").GetProperty("holding").GetInt32(), Is.Zero);
        Assert.That(meeting.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("askCustomer")).Where(ask => ask.ValueKind == JsonValueKind.Object)
            .Select(ask => ask.GetProperty("de").GetString()), Has.Some.EqualTo("Was müsste bei dieser Stunde herauskommen, damit sie sich für Sie gelohnt hat?"));
        Assert.That(Guidance(deal).GetProperty("moments").GetRawText(), Is.EqualTo("""["winning","losing","preparingMeeting"]"""));
    }

    private JsonElement Guidance(EntityReference deal, params (string, object)[] more) =>
        JsonDocument.Parse(Product.Call<string>(product.As(rep), "chk_GetGuidance", "Guidance", [("Target", deal), .. more])).RootElement;
}
