using System.Text.Json;
using CrmChecklists.Domain;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Answering, through the pipeline and the rights of a rep: what is saved, shown, counted and refused.</summary>
internal sealed class AnswersTests
{
    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private EntityReference deal = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack();
        rep = product.Rep("rita");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [SetUp]
    public void NewDeal() => deal = deals.New(rep);

    [Test]
    public void What_is_saved_comes_back_in_the_guidance()
    {
        using var guidance = JsonDocument.Parse(deals.Save(rep, deal, Deals.SignerVerified));

        var root = guidance.RootElement;
        var signer = root.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("key").GetString() == "qualify.signer");
        var answer = signer.GetProperty("answer");
        Assert.Multiple(() =>
        {
            Assert.That(root.GetProperty("deal").GetProperty("name").GetString(), Is.EqualTo("Forty servers"));
            Assert.That(root.GetProperty("stage").GetRawText(), Is.EqualTo("""{"category":0,"name":"Qualify","isPresent":true}"""));
            Assert.That(root.GetProperty("nextStage").GetProperty("name").GetString(), Is.EqualTo("Develop"));
            Assert.That(root.GetProperty("checklist").GetRawText(), Is.EqualTo("""{"key":"qualify","version":1,"name":"Leaving Qualify","introduction":"Before we invest more."}"""));
            Assert.That(root.GetProperty("progress").GetProperty("verified").GetInt32(), Is.EqualTo(1));
            Assert.That(root.GetProperty("practices")[0].GetProperty("title").GetString(), Is.EqualTo("No demo yet"));
            Assert.That(answer.GetProperty("state").GetString(), Is.EqualTo("verified"));
            Assert.That(answer.GetProperty("verifiedOn").GetString(), Is.EqualTo("2026-01-15"));
            Assert.That(answer.GetProperty("changedBy").GetString(), Does.Contain("rita"));
            Assert.That(answer.GetProperty("version").GetString(), Is.Not.Empty);
            Assert.That(answer.GetProperty("whys")[0].GetRawText(), Is.EqualTo(
                """{"kind":"reason","text":"Over 50,000 he signs","isRootCause":true,"person":null,"feeling":null,"strength":null,"causeType":"organisation"}"""));
            Assert.That(signer.GetProperty("practices")[0].GetProperty("title").GetString(), Is.EqualTo("Ask the CFO"));
        });
    }

    [Test]
    public void An_answer_takes_its_question_stage_and_owner_from_item_and_deal()
    {
        deals.Save(rep, deal, Deals.SignerVerified);

        var row = Rows("chk_answer").Single();
        Assert.That(row["chk_name"], Is.EqualTo("Who signs?"));
        Assert.That(row["chk_stage"], Is.EqualTo(new OptionSetValue(727000000)));
        Assert.That(row["ownerid"], Is.EqualTo(new EntityReference("systemuser", rep)));
    }

    [Test]
    public void The_counts_follow_the_answers()
    {
        deals.Save(rep, deal, Deals.SignerVerified, Deals.OthersNotYet);

        var row = Rows("chk_compliance").Single();
        Assert.Multiple(() =>
        {
            Assert.That(row["chk_name"], Is.EqualTo("Forty servers: Qualify"));
            Assert.That(row["chk_items"], Is.EqualTo(3));
            Assert.That(row["chk_verified"], Is.EqualTo(1));
            Assert.That(row["chk_notyet"], Is.EqualTo(1));
            Assert.That(row["chk_holding"], Is.EqualTo(0));
            Assert.That(row["chk_settledpercent"], Is.EqualTo(33));
        });
    }

    [Test]
    public void The_counts_follow_an_answer_changed_past_the_panel()
    {
        deals.Save(rep, deal, Deals.SignerVerified);

        product.As(rep).Update(new Entity("chk_answer", Rows("chk_answer").Single().Id) { ["chk_state"] = new OptionSetValue(727000002) });

        var row = Rows("chk_compliance").Single();
        Assert.That((row["chk_verified"], row["chk_assumed"]), Is.EqualTo(((object)0, (object)1)));
    }

    [Test]
    public void A_deal_whose_last_answer_goes_has_no_counts()
    {
        deals.Save(rep, deal, Deals.SignerVerified);

        product.Admin.Delete("chk_answer", Rows("chk_answer").Single().Id);

        Assert.That(Rows("chk_compliance"), Is.Empty);
    }

    [Test]
    public void Answers_are_saved_all_or_none()
    {
        void Save() => deals.Save(rep, deal, Deals.SignerVerified, """{"item":"qualify.others","state":"notYet"}""");

        Assert.That(Save, Throws.TypeOf<DataverseFault>().With.Message.StartsWith("Nothing was saved yet: 2 things are to mend.\n1. Who else is asked? \"Not yet\" needs a plan"));
        Assert.That(Rows("chk_answer"), Is.Empty);
    }

    [Test]
    public void A_stale_version_is_a_conflict_and_the_fresh_one_is_saved()
    {
        using var guidance = JsonDocument.Parse(deals.Save(rep, deal, """{"item":"qualify.brochure","state":"assumed","value":"The short one","version":null}"""));
        var version = guidance.RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("key").GetString() == "qualify.brochure")
                              .GetProperty("answer").GetProperty("version").GetString();

        void Stale() => deals.Save(rep, deal, """{"item":"qualify.brochure","state":"assumed","value":"The long one","version":"1"}""");

        Assert.That(Stale, Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK205)"));
        deals.Save(rep, deal, $$"""{"item":"qualify.brochure","state":"assumed","value":"The long one","version":"{{version}}"}""");
        Assert.That(Rows("chk_answer").Single()["chk_value"], Is.EqualTo("The long one"));
    }

    [Test]
    public void The_rules_hold_past_the_panel_too()
    {
        deals.Save(rep, deal, Deals.SignerVerified);
        var row = Rows("chk_answer").Single();

        void Empty() => product.As(rep).Update(new Entity("chk_answer", row.Id) { ["chk_source"] = null });
        void Rename() => product.As(rep).Update(new Entity("chk_answer", row.Id) { ["chk_itemkey"] = "qualify.others" });
        void Orphan() => product.As(rep).Create(new Entity("chk_answer") { ["chk_opportunityid"] = deal, ["chk_itemkey"] = "qualify.others" });

        Assert.That(Empty, Throws.TypeOf<DataverseFault>().With.Message.StartsWith("The answer to \"Who signs?\" was not saved.\n1. \"Verified\" needs a source"));
        Assert.That(Rename, Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK208)"));
        Assert.That(Orphan, Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK207)"));
    }

    [Test]
    public void Junk_is_refused_past_the_panel_too()
    {
        deals.Save(rep, deal, Deals.SignerVerified);
        var row = Rows("chk_answer").Single();

        void Junk() => product.As(rep).Update(new Entity("chk_answer", row.Id) { ["chk_source"] = "asdf" });

        Assert.That(Junk, Throws.TypeOf<DataverseFault>().With.Message.StartsWith(
            "Nothing was saved yet: one place does not help the next reader.\n1. Who signs? \"asdf\" as the source is a run over the keyboard.\n"));
    }

    [Test]
    public void The_same_long_text_in_a_twenty_first_deal_is_refused_and_a_short_answer_never()
    {
        const string copied = """{"item":"qualify.brochure","state":"assumed","value":"They liked the short one with the table"}""";
        const string shortAnswer = """{"item":"qualify.brochure","state":"assumed","value":"The short one"}""";
        for (var i = 0; i < Setting.SameTextDeals.Default; i++)
            deals.Save(rep, deals.New(rep), copied);

        void Again() => deals.Save(rep, deal, copied);

        Assert.That(Again, Throws.TypeOf<DataverseFault>().With.Message.StartsWith(
            "Nothing was saved yet: one place does not help the next reader.\n1. Which brochure? \"They liked the short one with the table\" as what we know "
            + "stands word for word in at least 20 other deals: what is so in this one?\n"));
        for (var i = 0; i < Setting.SameTextDeals.Default; i++)
            deals.Save(rep, deals.New(rep), shortAnswer);
        Assert.That(() => deals.Save(rep, deal, shortAnswer), Throws.Nothing);
    }

    [Test]
    public void The_deal_that_has_the_text_already_keeps_it()
    {
        const string copied = """{"item":"qualify.others","state":"notYet","plan":"Ask the buyer at the kick-off meeting","dueOn":"2099-01-15"}""";
        var all = Enumerable.Range(0, Setting.SameTextDeals.Default + 1).Select(_ => deals.New(rep)).ToList();
        foreach (var one in all.Skip(1))
            deals.Save(rep, one, copied);

        void Later() => deals.Save(rep, all[^1], copied.Replace("2099", "2098"));
        void New() => deals.Save(rep, all[0], copied);

        Assert.That(Later, Throws.Nothing);
        Assert.That(New, Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK210)"));
    }

    [Test]
    public void Compliance_counts_open_deals_by_owner_and_present_stage()
    {
        var other = product.Rep("carl" + Guid.NewGuid().ToString("N")[..6]);
        var answered = deals.New(other, "First");
        deals.New(other, "Second");
        deals.Save(other, answered, Deals.SignerVerified, Deals.OthersNotYet);

        using var compliance = JsonDocument.Parse(Product.Call<string>(product.As(other), "chk_GetCompliance", "Compliance"));

        var row = compliance.RootElement.GetProperty("rows").EnumerateArray().Single();
        Assert.That(row.GetProperty("owner").GetProperty("id").GetGuid(), Is.EqualTo(other));
        Assert.That(row.GetProperty("owner").GetProperty("name").GetString(), Does.StartWith("carl"));
        Assert.That(row.GetProperty("stage").GetInt32(), Is.EqualTo(0));
        Assert.That(row.GetProperty("deals").GetInt32(), Is.EqualTo(2));
        Assert.That(row.GetProperty("dealsWithAnswers").GetInt32(), Is.EqualTo(1));
        Assert.That(row.GetProperty("verifiedPercent").GetInt32(), Is.EqualTo(33));
        Assert.That(row.GetProperty("holding").GetInt32(), Is.EqualTo(0));
    }

    private IReadOnlyList<Entity> Rows(string table) => product.All(table, ("chk_opportunityid", deal.Id));
}
