using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>The story of a stage change, through the pipeline and the rights of a rep.</summary>
internal sealed class GateTests
{
    private const string Sentence =
        "This deal cannot leave Qualify for Develop yet: 2 things are still to settle.\n"
        + "1. Who signs? It is still open.\n"
        + "2. Who else is asked? It is still open.\n"
        + "Deals are lost over what nobody asked or nobody checked, and finding out now costs least.\n"
        + "Open the checklist on the deal and write down what you know. "
        + "Where a plan is enough, an honest \"not yet\" with a plan and a date lets the deal move on. (CHK101)";

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

    [TestCase(1031, "Diese Verkaufschance kann noch nicht von Qualify nach Develop wechseln: 2 Punkte sind noch zu klären.\n1. Who signs? Es ist noch offen.\n")]
    [TestCase(1030, "Denne salgsmulighed kan endnu ikke skifte fra Qualify til Develop: 2 ting mangler stadig at blive afklaret.\n1. Who signs? Det er stadig åbent.\n")]
    public void A_refusal_is_told_in_the_language_of_the_deals_owner(int language, string begins)
    {
        var reader = product.Rep($"reader{language}");
        product.Admin.Update(new Entity("usersettings", reader) { ["uilanguageid"] = language });
        var own = deals.New(reader);

        var refusal = Assert.Throws<DataverseFault>(() => deals.Move(reader, own, "Develop"))!;

        Assert.That(refusal.Message, Does.StartWith(begins));
    }

    [Test]
    public void A_move_with_gaps_is_refused_and_leaves_a_receipt()
    {
        var refusal = Assert.Throws<DataverseFault>(() => deals.Move(rep, deal, "Develop"))!;

        Assert.That(refusal.Message, Is.EqualTo(Sentence));
        Assert.That(refusal.Code, Is.EqualTo(unchecked((int)0x80040265)));
        Assert.That(deals.StageOf(deal), Is.EqualTo("Qualify"));
        var receipt = Receipts().Single();
        Assert.Multiple(() =>
        {
            Assert.That(receipt["chk_name"], Is.EqualTo("Qualify → Develop: refused"));
            Assert.That(receipt["chk_message"], Is.EqualTo(Sentence));
            Assert.That(receipt["chk_gaps"], Is.EqualTo("qualify.signer: Who signs? It is still open.\nqualify.others: Who else is asked? It is still open."));
            Assert.That(receipt["chk_gapcount"], Is.EqualTo(2));
            Assert.That(receipt["chk_checklists"], Is.EqualTo("qualify 1"));
            Assert.That(((EntityReference)receipt["chk_passedby"]).Id, Is.EqualTo(rep));
            Assert.That(((EntityReference)receipt["ownerid"]).Id, Is.EqualTo(rep));
        });
    }

    [Test]
    public void An_answered_deal_moves_on_and_leaves_a_receipt()
    {
        deals.Save(rep, deal, Deals.SignerVerified, Deals.OthersNotYet);

        deals.Move(rep, deal, "Develop");

        Assert.That(deals.StageOf(deal), Is.EqualTo("Develop"));
        Assert.That(Receipts().Select(receipt => receipt["chk_name"]), Is.EqualTo(new[] { "Qualify → Develop: allowed" }));
    }

    [Test]
    public void Moving_back_is_free_and_leaves_a_receipt()
    {
        deals.Save(rep, deal, Deals.SignerVerified, Deals.OthersNotYet);
        deals.Move(rep, deal, "Develop");

        deals.Move(rep, deal, "Qualify");

        Assert.That(Receipts().Select(receipt => receipt["chk_name"]), Is.EquivalentTo(new[] { "Qualify → Develop: allowed", "Develop → Qualify: allowed" }));
    }

    [Test]
    public void The_present_stage_sent_again_leaves_no_receipt()
    {
        deals.Move(rep, deal, "Qualify");

        Assert.That(Receipts(), Is.Empty);
    }

    [Test]
    public void A_preview_says_what_the_move_would_say()
    {
        var preview = Product.Call<string>(product.As(rep), "chk_PreviewMove", "Preview", ("Target", deal));

        using var json = System.Text.Json.JsonDocument.Parse(preview);
        Assert.That(json.RootElement.GetProperty("allowed").GetBoolean(), Is.False);
        Assert.That(json.RootElement.GetProperty("message").GetString(), Is.EqualTo(Sentence));
        Assert.That(json.RootElement.GetProperty("from").GetProperty("name").GetString(), Is.EqualTo("Qualify"));
        Assert.That(json.RootElement.GetProperty("to").GetProperty("name").GetString(), Is.EqualTo("Develop"));
        Assert.That(json.RootElement.GetProperty("gaps").GetArrayLength(), Is.EqualTo(2));
        Assert.That(Receipts(), Is.Empty);
    }

    [Test]
    public void A_deal_of_somebody_else_is_not_previewed()
    {
        var other = product.Rep("otto" + Guid.NewGuid().ToString("N")[..6]);

        void Preview() => Product.Call<string>(product.As(other), "chk_PreviewMove", "Preview", ("Target", deal));

        Assert.That(Preview, Throws.TypeOf<DataverseFault>());
    }

    private IReadOnlyList<Entity> Receipts() => product.All("chk_passage", ("chk_opportunityid", deal.Id));
}
