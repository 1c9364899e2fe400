using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>What belongs to a deal goes where the deal goes, with no more rights than a rep has.</summary>
internal sealed class FollowingTheDealTests
{
    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private EntityReference deal = null!;

    [SetUp]
    public void A_deal_with_an_answer_changed_once_a_waiver_a_promise_and_a_person()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack();
        rep = product.Rep("rita");
        deal = deals.New(rep);
        deals.Save(rep, deal, """{"item":"qualify.signer","state":"assumed","value":"The CFO, I think"}""");
        deals.Save(rep, deal, Deals.SignerVerified);
        AskWaiver();
        product.As(rep).Create(new Entity("chk_commitment")
        {
            ["chk_name"] = "Send the security paper", ["chk_opportunityid"] = deal, ["chk_side"] = new OptionSetValue(727000000), ["chk_dueon"] = new DateTime(2026, 11, 27),
        });
        product.As(rep).Create(new Entity("chk_stakeholder")
        {
            ["chk_opportunityid"] = deal, ["chk_dealrole"] = new OptionSetValue(727000000),
            ["chk_contactid"] = new EntityReference("contact", product.As(rep).Create(new Entity("contact") { ["lastname"] = "Wrona" })),
        });
    }

    [TearDown]
    public void Remove() => product.Dispose();

    [Test]
    public void A_rep_who_hands_over_a_deal_hands_over_what_is_known_of_it()
    {
        var sam = product.Rep("sam");

        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["ownerid"] = new EntityReference("systemuser", sam) });

        var followers = new[] { "chk_answer", "chk_why", "chk_waiver", "chk_compliance", "chk_answerchange", "chk_commitment", "chk_stakeholder" }.SelectMany(table => product.All(table)).ToList();
        Assert.That(followers.Select(row => row.LogicalName), Is.SupersetOf(new[] { "chk_answer", "chk_why", "chk_waiver", "chk_compliance", "chk_commitment", "chk_stakeholder" }));
        Assert.That(followers.Select(row => ((EntityReference)row["ownerid"]).Id), Is.All.EqualTo(sam));
    }

    [Test]
    public void A_rep_who_deletes_a_deal_deletes_what_is_known_of_it()
    {
        product.As(rep).Delete("opportunity", deal.Id);

        var left = new[] { "chk_answer", "chk_why", "chk_waiver", "chk_compliance", "chk_answerchange", "chk_commitment", "chk_stakeholder" }.SelectMany(table => product.All(table));
        Assert.That(left, Is.Empty);
    }

    [Test]
    public void A_rep_may_not_decide_on_a_waiver()
    {
        var waiver = product.All("chk_waiver").Single();

        Assert.That(
            () => product.As(rep).Update(new Entity("chk_waiver", waiver.Id) { ["chk_state"] = new OptionSetValue(727000001) }),
            Throws.Exception.With.Message.EqualTo($"Principal user (Id={rep}) is missing prvWritechk_Waiver privilege."));
    }

    private void AskWaiver() => product.As(rep).Create(new Entity("chk_waiver")
    {
        ["chk_name"] = "Who signs?",
        ["chk_opportunityid"] = deal,
        ["chk_itemkey"] = "qualify.signer",
        ["chk_itemid"] = new EntityReference("chk_item", product.All("chk_item", ("chk_key", "qualify.signer")).Single().Id),
        ["chk_reason"] = "The board meets in May.",
    });
}
