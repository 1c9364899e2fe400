using System.Text.Json;
using System.Xml.Linq;
using CrmChecklists.Domain;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>What an administrator sets as environment variables, where it shows.</summary>
internal sealed class SettingsTests
{
    private const string Brochure = "We sent the one about the new racks";

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;

    [SetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack();
        rep = product.Rep("rita");
    }

    [TearDown]
    public void Remove() => product.Dispose();

    [Test]
    public void The_solution_has_the_settings_of_the_code_with_their_defaults()
    {
        var shipped = Directory.GetFiles(Path.Combine(Repository.SolutionSource, "environmentvariabledefinitions"), "*.xml", SearchOption.AllDirectories).Select(file => XDocument.Load(file).Root!)
            .Select(one => $"{one.Attribute("schemaname")!.Value} {one.Element("defaultvalue")!.Value} of type {one.Element("type")!.Value}");

        Assert.That(shipped, Is.EquivalentTo(Setting.All.Select(one => $"{one.Name} {one.InWords(one.Default)} of type {(one.IsYesNo ? 100000002 : 100000001)}")));
    }

    [Test]
    public void The_documentation_has_the_bounds_of_the_code()
    {
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "data-model.md"));

        foreach (var one in Setting.All)
            Assert.That(page, Has.Exactly(1).StartsWith($"| `{one.Name}` | {(one.IsYesNo ? "yes/no" : "number")} | {one.InWords(one.Default)} | {(one.IsYesNo ? "–" : $"{one.Least}–{one.Most}")} |"));
    }

    [Test]
    public void What_is_set_counts_and_what_makes_no_sense_does_not_and_the_setup_says_why()
    {
        Set("chk_WaiverDays", "30");
        Set("chk_ReconcileDays", "a month");
        Set("chk_RefuseJunk", "");

        var settings = JsonDocument.Parse(Product.Call<string>(product.Admin, "chk_CompleteSetup", "Report")).RootElement.GetProperty("settings").EnumerateArray();

        Assert.That(settings.Select(one => $"{one.GetProperty("name")} {one.GetProperty("value")}: {one.GetProperty("problem")}").Take(5), Is.EqualTo(new[]
        {
            "chk_WaiverDays 30: ", "chk_PracticeReviewDays 365: ", "chk_ReconcileDays 30: \"a month\" is no whole number; 30 counts instead.", "chk_SameTextDeals 20: ", "chk_RefuseJunk yes: ",
        }));
    }

    [Test]
    public void An_exception_may_last_as_long_as_is_set()
    {
        Set("chk_WaiverDays", "7");
        var deal = deals.New(rep);
        var waiver = Product.Call<Guid>(product.As(rep), "chk_AskWaiver", "WaiverId", ("Target", deal), ("Item", "qualify.signer"), ("Reason", "Their CFO is on leave until January"));
        var manager = product.User("mara", "Sales Manager", "Checklists Manager");

        void Grant(int days) => product.As(manager).Execute(new OrganizationRequest("chk_DecideWaiver")
        {
            ["Target"] = new EntityReference("chk_waiver", waiver), ["Grant"] = true, ["Reason"] = "The framework contract is signed", ["Until"] = DateTime.UtcNow.Date.AddDays(days),
        });

        Assert.That(() => Grant(30), Throws.TypeOf<DataverseFault>().With.Message.Contains("; 7 days ahead are the most, so that the question comes back while it still matters."));
        Grant(6);
        Assert.That(Answer(deal, "qualify.signer").GetProperty("state").GetString(), Is.EqualTo("waived"));
    }

    [Test]
    public void Texts_that_say_nothing_pass_where_nobody_wants_them_refused()
    {
        var deal = deals.New(rep);
        string Save() => deals.Save(rep, deal, """{"item":"qualify.brochure","state":"assumed","value":"n/a","whys":[{"kind":"reason","text":"asdf"}]}""");
        Assert.That(Save, Throws.TypeOf<DataverseFault>().With.Message.Contains("(CHK210)"));

        Set("chk_RefuseJunk", "no");
        Save();

        Assert.That(Answer(deal, "qualify.brochure").GetProperty("value").GetString(), Is.EqualTo("n/a"));
        var link = product.All("chk_why").Single();
        product.As(rep).Update(new Entity("chk_why", link.Id) { ["chk_name"] = "qwer" });
        product.As(rep).Update(new Entity("chk_answer", product.All("chk_answer").Single().Id) { ["chk_value"] = "tbd" });
    }

    [Test]
    public void A_text_is_copied_from_as_many_deals_on_as_is_set()
    {
        Set("chk_SameTextDeals", "2");
        string Copy() => deals.Save(rep, deals.New(rep), $$"""{"item":"qualify.brochure","state":"assumed","value":"{{Brochure}}"}""");
        Copy();
        Copy();

        Assert.That(Copy, Throws.TypeOf<DataverseFault>().With.Message.Contains($"\"{Brochure}\" as what we know stands word for word in at least 2 other deals: what is so in this one?"));
    }

    [TestCase(null, 13, true)]
    [TestCase("7", 13, false)]
    [TestCase("7", 6, true)]
    public void The_panel_is_told_what_expires_soon(string? set, int days, bool soon)
    {
        if (set is not null)
            Set("chk_ExpiringDays", set);
        var deal = deals.New(rep);
        deals.Save(rep, deal, Deals.SignerVerified);
        product.Force(new Entity("chk_answer", product.All("chk_answer").Single().Id) { ["chk_waiveduntil"] = DateTime.UtcNow.Date.AddDays(days) });

        Assert.That(Answer(deal, "qualify.signer").GetProperty("expiresSoon").GetBoolean(), Is.EqualTo(soon));
    }

    [Test]
    public void The_panel_is_told_how_many_practices_to_show_at_once()
    {
        var deal = deals.New(rep);
        Assert.That(Guidance(deal).GetProperty("practicesAtOnce").GetInt32(), Is.EqualTo(3));

        Set("chk_PracticesAtOnce", "5");

        Assert.That(Guidance(deal).GetProperty("practicesAtOnce").GetInt32(), Is.EqualTo(5));
    }

    [TestCase(null, 1)]
    [TestCase("3", 0)]
    public void The_reconciliation_looks_back_as_far_as_is_set(string? set, int found)
    {
        if (set is not null)
            Set("chk_ReconcileDays", set);
        var deal = deals.New(rep);
        var row = new Entity("opportunitysalesprocess", deals.Process(deal).Id) { ["activestageid"] = new EntityReference("processstage", deals.Stage("Develop", deal)) };
        product.Force(row);
        product.Age(row.ToEntityReference(), 10);
        product.Age(deal, 10);

        var report = JsonDocument.Parse(Product.Call<string>(product.Admin, "chk_Reconcile", "Report")).RootElement;

        Assert.That(report.GetProperty("found").GetArrayLength(), Is.EqualTo(found));
    }

    [Test]
    public void A_practice_wants_reading_again_after_the_days_that_are_set_from_its_first_day_and_from_each_new_text()
    {
        var practice = product.All("chk_practice", ("chk_key", "ask.cfo")).Single().ToEntityReference();
        DateTime? ReviewOn() => product.All("chk_practice", ("chk_practiceid", practice.Id)).Single().GetAttributeValue<DateTime?>("chk_reviewon")?.Date;
        void Write(string column, object? value, params (string Column, object? Value)[] more)
        {
            var row = new Entity("chk_practice", practice.Id) { [column] = value };
            foreach (var one in more)
                row[one.Column] = one.Value;
            product.Admin.Update(row);
        }

        Assert.That(ReviewOn(), Is.EqualTo(DateTime.UtcNow.Date.AddDays(365)));

        Set("chk_PracticeReviewDays", "30");
        Write("chk_body", "Call before ten.");
        Assert.That(ReviewOn(), Is.EqualTo(DateTime.UtcNow.Date.AddDays(365)), "the same text");

        Write("chk_body", "Call before nine.");
        Assert.That(ReviewOn(), Is.EqualTo(DateTime.UtcNow.Date.AddDays(30)), "another text");

        Write("chk_body", "Call before eight.", ("chk_reviewon", new DateTime(2030, 1, 15)));
        Assert.That(ReviewOn(), Is.EqualTo(new DateTime(2030, 1, 15)), "a day set by hand");

        Write("chk_name", "Ask their CFO");
        Assert.That(ReviewOn(), Is.EqualTo(new DateTime(2030, 1, 15)), "another title");

        Write("chk_body", "Call before seven.", ("chk_reviewon", null));
        Assert.That(ReviewOn(), Is.Null, "no day, by hand");
    }

    private JsonElement Guidance(EntityReference deal) => JsonDocument.Parse(Product.Call<string>(product.As(rep), "chk_GetGuidance", "Guidance", ("Target", deal))).RootElement;

    private JsonElement Answer(EntityReference deal, string item) =>
        Guidance(deal).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("key").GetString() == item).GetProperty("answer");

    private void Set(string name, string value) => product.Admin.Create(new Entity("environmentvariablevalue")
    {
        ["environmentvariabledefinitionid"] = product.All("environmentvariabledefinition", ("schemaname", name)).Single().ToEntityReference(), ["value"] = value,
    });
}
