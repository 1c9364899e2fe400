using System.Text.Json;
using CrmChecklists.Answers;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>A changed answer keeps what it said before, and nobody corrects that.</summary>
internal sealed class AnswerHistoryTests
{
    private const string Refusal =
        "The history of an answer stays as it is: it says what stood there, who had written it, and who changed it, and it is worth nothing once it can be corrected. "
        + "It is written when an answer changes and goes only together with its answer. Change the answer instead. (CHK219)";

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
    public void NewDeal()
    {
        deal = deals.New(rep);
        Say("The short one");
    }

    [Test]
    public void A_new_answer_has_no_history()
    {
        Assert.That(History(), Is.Empty);
    }

    [Test]
    public void A_changed_answer_keeps_what_it_said_who_had_written_it_and_who_changed_it()
    {
        var before = Answer();

        product.Admin.Update(new Entity("chk_answer", before.Id) { ["chk_value"] = "The long one" });

        var change = History().Single();
        Assert.Multiple(() =>
        {
            Assert.That(change["chk_name"], Is.EqualTo("Which brochure?"));
            Assert.That(change["chk_state"], Is.EqualTo(new OptionSetValue(727000002)));
            Assert.That(change["chk_value"], Is.EqualTo("The short one"));
            Assert.That(((EntityReference)change["chk_writtenby"]).Id, Is.EqualTo(rep));
            Assert.That(change["chk_writtenon"], Is.EqualTo(before["modifiedon"]));
            Assert.That(((EntityReference)change["chk_changedby"]).Id, Is.EqualTo(((EntityReference)Answer()["modifiedby"]).Id).And.Not.EqualTo(rep));
            Assert.That(change["chk_changedon"], Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
            Assert.That(((EntityReference)change["ownerid"]).Id, Is.EqualTo(rep));
        });
    }

    [Test]
    public void Everything_an_answer_said_is_kept()
    {
        deals.Save(rep, deal, """{"item":"qualify.brochure","state":"verified","value":"The short one","source":"By phone","verifiedOn":"2026-01-15"}""");
        deals.Save(rep, deal, """{"item":"qualify.brochure","state":"notYet","plan":"Ask the buyer","dueOn":"2099-01-15"}""");
        deals.Save(rep, deal, """{"item":"qualify.brochure","state":"unknowable","reason":"They may not tell"}""");
        deals.Save(rep, deal, """{"item":"qualify.brochure","state":"open"}""");

        var kept = History().OrderBy(row => long.Parse(row.RowVersion)).ToList();
        Assert.That(kept, Has.Count.EqualTo(4));
        Assert.That((kept[1]["chk_source"], kept[1]["chk_verifiedon"]), Is.EqualTo(((object)"By phone", (object)new DateTime(2026, 1, 15))));
        Assert.That((kept[2]["chk_plan"], kept[2]["chk_dueon"]), Is.EqualTo(((object)"Ask the buyer", (object)new DateTime(2099, 1, 15))));
        Assert.That(kept[3]["chk_reason"], Is.EqualTo("They may not tell"));
    }

    [Test]
    public void What_is_sent_again_is_no_change()
    {
        product.As(rep).Update(new Entity("chk_answer", Answer().Id) { ["chk_value"] = "The short one", ["chk_source"] = "", ["chk_state"] = new OptionSetValue(727000002) });

        Assert.That(History(), Is.Empty);
    }

    [Test]
    public void A_why_and_a_new_owner_are_no_change_of_what_an_answer_says()
    {
        product.As(rep).Create(new Entity("chk_why")
        {
            ["chk_answerid"] = Answer().ToEntityReference(), ["chk_kind"] = new OptionSetValue(727000000), ["chk_name"] = "They read little",
        });
        product.Admin.Update(new Entity("opportunity", deal.Id) { ["ownerid"] = new EntityReference("systemuser", product.Rep("carl" + Guid.NewGuid().ToString("N")[..6])) });

        Assert.That(History(), Is.Empty);
        Assert.That(((EntityReference)Answer()["modifiedby"]).Id, Is.EqualTo(rep), "what stands there is still rita's");
    }

    [Test]
    public void The_newest_five_changes_are_read_in_one_request()
    {
        for (var i = 1; i <= 7; i++)
            Say($"Brochure number {i} of the seven");

        var history = AnswerHistory.Of(product.As(rep), [Answer().Id, null]);

        Assert.That(history.Of(Answer().Id).Select(one => one.Value), Is.EqualTo(Enumerable.Range(2, 5).Reverse().Select(i => $"Brochure number {i} of the seven")));
        Assert.That(history.Of(Answer().Id)[0].ChangedBy, Does.Contain("rita"));
        Assert.That(history.Of((Guid?)null), Is.Empty);
    }

    [Test]
    public void The_guidance_shows_what_an_answer_said_before()
    {
        using var guidance = JsonDocument.Parse(deals.Save(rep, deal, """{"item":"qualify.brochure","state":"verified","value":"The long one","source":"By phone","verifiedOn":"2026-01-15"}"""));

        var item = guidance.RootElement.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "qualify.brochure");
        var change = item.GetProperty("answer").GetProperty("changes").EnumerateArray().Single();
        Assert.That(change.GetProperty("state").GetString(), Is.EqualTo("assumed"));
        Assert.That(change.GetProperty("value").GetString(), Is.EqualTo("The short one"));
        Assert.That((change.GetProperty("writtenBy").GetString(), change.GetProperty("changedBy").GetString()), Is.EqualTo(("rita Demo", "rita Demo")));
        Assert.That(new[] { change.GetProperty("writtenOn").GetString(), change.GetProperty("changedOn").GetString() }, Has.All.EndsWith("Z"));
    }

    [Test]
    public void Nobody_writes_changes_or_deletes_history_by_hand()
    {
        Say("The long one");
        var change = History().Single();
        var made = new Entity("chk_answerchange") { ["chk_name"] = "Which brochure?", ["chk_answerid"] = Answer().ToEntityReference(), ["chk_changedon"] = DateTime.UtcNow };

        Assert.That(() => product.Admin.Create(made), Refused());
        Assert.That(() => product.Admin.Update(new Entity("chk_answerchange", change.Id) { ["chk_value"] = "Nothing" }), Refused());
        Assert.That(() => product.Admin.Update(new Entity("chk_answerchange", change.Id) { ["statecode"] = new OptionSetValue(1) }), Refused());
        Assert.That(() => product.Admin.Delete("chk_answerchange", change.Id), Refused());
        Assert.That(History().Single()["chk_value"], Is.EqualTo("The short one"));
    }

    [Test]
    public void History_goes_with_its_answer_and_with_the_deal()
    {
        Say("The long one");
        product.Admin.Delete("chk_answer", Answer().Id);
        Assert.That(History(), Is.Empty);

        Say("The short one");
        Say("The long one");
        product.Admin.Delete("opportunity", deal.Id);
        Assert.That(History(), Is.Empty);
    }

    [Test]
    public void History_follows_the_deal_to_its_new_owner()
    {
        Say("The long one");
        var carl = product.Rep("carl" + Guid.NewGuid().ToString("N")[..6]);

        product.Admin.Update(new Entity("opportunity", deal.Id) { ["ownerid"] = new EntityReference("systemuser", carl) });

        Assert.That(((EntityReference)History().Single()["ownerid"]).Id, Is.EqualTo(carl));
    }

    private void Say(string value) => deals.Save(rep, deal, $$"""{"item":"qualify.brochure","state":"assumed","value":"{{value}}"}""");

    private Entity Answer() => product.All("chk_answer", ("chk_opportunityid", deal.Id)).Single();

    private IEnumerable<Entity> History() => product.All("chk_answerchange").Where(IsOfDeal);

    private bool IsOfDeal(Entity change)
    {
        var answer = change.GetAttributeValue<EntityReference>("chk_answerid").Id;
        return product.All("chk_answer", ("chk_answerid", answer)).SingleOrDefault() is not { } row || row.GetAttributeValue<EntityReference>("chk_opportunityid").Id == deal.Id;
    }

    private static NUnit.Framework.Constraints.Constraint Refused() => Throws.TypeOf<DataverseFault>().With.Message.EqualTo(Refusal);
}
