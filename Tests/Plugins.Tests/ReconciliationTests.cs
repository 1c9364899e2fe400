using System.Text.Json;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Moves past the gate are found afterwards, and honest ones are left alone.</summary>
internal sealed class ReconciliationTests
{
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
    public void Every_planted_bypass_is_found_and_no_honest_move_is_accused()
    {
        var honest = Enumerable.Range(0, 20).Select(i => Honest($"Honest {i}", i % 4)).ToList();
        var planted = Enumerable.Range(0, 20).Select(i => Planted($"Planted {i}", i % 4)).ToList();

        var report = Reconcile();

        Assert.That(Found(report).Select(one => one.Deal).Order(), Is.EqualTo(planted.Select(one => one.Id).Order()));
        Assert.That(report.GetProperty("deals").GetInt32(), Is.GreaterThanOrEqualTo(honest.Count + planted.Count));
        Assert.That(report.GetProperty("continueFrom").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void What_was_found_is_recorded_once()
    {
        var deal = Planted("Forty servers", 0);

        var first = Reconcile();
        var second = Reconcile();

        Assert.That(Found(first), Is.EqualTo(new[] { new Finding(deal.Id, "opportunitysalesprocess", "Qualify", "Develop") }));
        Assert.That(Found(second), Is.Empty);
        var receipt = Receipts(deal).Single();
        Assert.Multiple(() =>
        {
            Assert.That(receipt["chk_name"], Is.EqualTo("Qualify → Develop: found"));
            Assert.That(receipt.GetAttributeValue<OptionSetValue>("chk_decision").Value, Is.EqualTo(727000003));
            Assert.That(receipt.GetAttributeValue<OptionSetValue>("chk_road").Value, Is.EqualTo(727000009));
            Assert.That(receipt["chk_message"], Is.EqualTo(
                "Nobody decided this change: it was found afterwards, without a receipt. A person or a program may have gone past the checklists, so no answer need "
                + "stand behind it. Ask how it came about, and look at what is still open on the deal. (CHK505)"));
            Assert.That(receipt.Contains("chk_foundon"), Is.True);
            Assert.That(receipt.Contains("chk_passedby"), Is.False);
            Assert.That(receipt.GetAttributeValue<EntityReference>("ownerid").Id, Is.EqualTo(rep));
        });
    }

    [Test]
    public void An_honest_move_after_a_bypass_shows_what_happened_before_it()
    {
        var deal = deals.New(rep);
        Bypass(deal, "Develop");
        deals.Save(rep, deal, """{"item":"develop.budget","state":"assumed","value":"In the IT budget"}""");
        deals.Move(rep, deal, "Propose");

        Assert.That(Found(Reconcile()), Is.EqualTo(new[] { new Finding(deal.Id, "opportunitysalesprocess", "Qualify", "Develop") }));
        Assert.That(Found(Reconcile()), Is.Empty);
    }

    [Test]
    public void A_deal_closed_past_its_checklist_is_found()
    {
        var deal = deals.New(rep);
        product.Bypassing.Execute(new OrganizationRequest("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["opportunityid"] = deal },
            ["Status"] = new OptionSetValue(3),
        });

        Assert.That(Found(Reconcile()), Is.EqualTo(new[] { new Finding(deal.Id, "opportunity.statecode", "Open", "Won") }));
        Assert.That(Found(Reconcile()), Is.Empty);
    }

    [Test]
    public void A_process_finished_past_the_gate_is_found()
    {
        var deal = deals.New(rep);
        product.Bypassing.Update(new Entity("opportunitysalesprocess", deals.Process(deal).Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.That(Found(Reconcile()), Is.EqualTo(new[] { new Finding(deal.Id, "opportunitysalesprocess", "Qualify", "finished") }));
        Assert.That(Found(Reconcile()), Is.Empty);
    }

    [Test]
    public void Who_changed_nothing_since_is_not_looked_at()
    {
        Planted("Forty servers", 0);

        var report = Reconcile(("Since", DateTime.UtcNow.AddDays(1)));

        Assert.That(report.GetProperty("deals").GetInt32(), Is.Zero);
    }

    [TestCase("7:1")]
    [TestCase("0:0")]
    [TestCase("0")]
    [TestCase("somewhere")]
    public void A_place_to_go_on_from_that_no_report_gave_is_refused(string from)
    {
        var refusal = Assert.Throws<DataverseFault>(() => Reconcile(("From", from)))!;

        Assert.That(refusal.Message, Is.EqualTo(
            $"The reconciliation was not begun: \"{from}\" is no place to go on from. A wrong place would leave deals out without anybody noticing. "
            + "Give back what the last report says as continueFrom, or leave it out to begin anew. (CHK506)"));
    }

    [Test]
    public void A_rep_may_not_reconcile()
    {
        void AsRep() => Product.Call<string>(product.As(rep), "chk_Reconcile", "Report");

        Assert.That(AsRep, Throws.TypeOf<DataverseFault>().With.Message.Contains("prvWritechk_Checklist"));
    }

    private EntityReference Honest(string name, int moves)
    {
        var deal = deals.New(rep, name);
        deals.Save(rep, deal, Deals.SignerVerified, Deals.OthersNotYet, """{"item":"develop.budget","state":"assumed","value":"In the IT budget"}""");
        foreach (var stage in new[] { "Develop", "Propose", "Develop" }.Take(moves))
            deals.Move(rep, deal, stage);
        return deal;
    }

    private EntityReference Planted(string name, int honestMoves)
    {
        var deal = Honest(name, honestMoves);
        Bypass(deal, deals.StageOf(deal) == "Develop" ? "Qualify" : "Develop");
        return deal;
    }

    private void Bypass(EntityReference deal, string stage) => product.Bypassing.Update(new Entity("opportunitysalesprocess", deals.Process(deal).Id)
    {
        ["activestageid"] = new EntityReference("processstage", deals.Stage(stage, deal)),
    });

    private IReadOnlyList<Entity> Receipts(EntityReference deal) => product.All("chk_passage", ("chk_opportunityid", deal.Id));

    private JsonElement Reconcile(params (string Name, object Value)[] parameters) =>
        JsonDocument.Parse(Product.Call<string>(product.Admin, "chk_Reconcile", "Report", parameters)).RootElement;

    private static IReadOnlyList<Finding> Found(JsonElement report) => [.. report.GetProperty("found").EnumerateArray().Select(one => new Finding(
        one.GetProperty("deal").GetProperty("id").GetGuid(), one.GetProperty("process").GetString()!, one.GetProperty("from").GetString()!, one.GetProperty("to").GetString()!))];

    private sealed record Finding(Guid Deal, string Process, string From, string To);
}
