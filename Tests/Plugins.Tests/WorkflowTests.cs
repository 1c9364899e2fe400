using CrmChecklists.Dataverse;
using CrmChecklists.Workflow;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>What the steps for classic workflows find out. The steps themselves run on .NET Framework only; see <see cref="WorkflowActivityTests"/>.</summary>
internal sealed class WorkflowTests
{
    private const string WinningPack = """
        { "pack":"winning", "version":1, "checklists":[
            {"key":"winning","name":"Winning","moment":"winning","items":[
              {"key":"winning.reason","question":"Why did they choose us?","kind":"know","enforcement":"require","impact":5,"effort":1,"whyAsked":"The next deal is won with it.","whoSees":"You"}]}] }
        """;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private EntityReference deal = null!;

    [SetUp]
    public void Begin()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack();
        rep = product.Rep("rita");
        deal = deals.New(rep);
    }

    [TearDown]
    public void End() => product.Dispose();

    [Test]
    public void A_workflow_reads_the_sentence_the_rep_would_read()
    {
        var check = MomentCheck.Of(Run(), deal, moment: null);

        Assert.That(check, Is.EqualTo(new MomentCheck(
            false,
            """
            This deal cannot leave Qualify for Develop yet: 2 things are still to settle.
            1. Who signs? It is still open.
            2. Who else is asked? It is still open.
            Deals are lost over what nobody asked or nobody checked, and finding out now costs least.
            Open the checklist on the deal and write down what you know. Where a plan is enough, an honest "not yet" with a plan and a date lets the deal move on. (CHK101)
            """,
            2,
            "Who signs? It is still open.\nWho else is asked? It is still open.")));
    }

    [Test]
    public void A_workflow_learns_that_nothing_stands_in_the_way()
    {
        deals.Save(rep, deal, Deals.SignerVerified, Deals.OthersNotYet);

        Assert.That(MomentCheck.Of(Run(), deal, "leavingStage"), Is.EqualTo(new MomentCheck(true, "", 0, "")));
    }

    [TestCase("winning")]
    [TestCase(" Winning ")]
    public void Winning_asks_its_own_checklist(string moment)
    {
        deals.ImportPack(WinningPack);

        var check = MomentCheck.Of(Run(), deal, moment);

        Assert.That(check.IsAllowed, Is.False);
        Assert.That(check.Message, Does.StartWith("This deal cannot be closed as won yet: one thing is still to settle.\n1. Why did they choose us? It is still open.\n").And.EndsWith("(CHK103)"));
        Assert.That(check.Gaps, Is.EqualTo("Why did they choose us? It is still open."));
        Assert.That(MomentCheck.Of(Run(), deal, "losing").IsAllowed, Is.True);
    }

    [TestCase("won")]
    [TestCase("preparingMeeting")]
    public void A_moment_nobody_checks_stops_the_workflow_with_a_sentence(string moment)
    {
        Assert.That(() => MomentCheck.Of(Run(), deal, moment), Throws.TypeOf<InvalidPluginExecutionException>().With.Message.EqualTo(
            $"The workflow was stopped: its step is to check the moment \"{moment}\", which no checklist is for. Whoever wrote the workflow would take silence for a yes. "
            + "Write leavingStage, winning or losing into the step's Moment. (CHK503)"));
    }

    [Test]
    public void A_deal_that_is_missing_stops_the_workflow_with_a_sentence()
    {
        var unknown = new EntityReference("opportunity", Guid.NewGuid());

        Assert.That(() => MomentCheck.Of(Run(), unknown, "winning"), Throws.TypeOf<InvalidPluginExecutionException>().With.Message.EndsWith("(CHK201)"));
        Assert.That(() => DealCompliance.Of(Run(), null, DealCompliance.PresentStage), Throws.TypeOf<InvalidPluginExecutionException>().With.Message.EndsWith("(CHK201)"));
    }

    [Test]
    public void Compliance_is_counted_for_the_present_stage_or_the_one_that_is_given()
    {
        deals.Save(rep, deal, Deals.SignerVerified, Deals.OthersNotYet);

        var present = DealCompliance.Of(Run(), deal, DealCompliance.PresentStage);
        var develop = DealCompliance.Of(Run(), deal, stage: 1);

        Assert.That((present.Items, present.Settled, present.Verified, present.Holding), Is.EqualTo((3, 1, 1, 0)));
        Assert.That((present.SettledPercent, present.VerifiedPercent), Is.EqualTo((33, 33)));
        Assert.That((develop.Items, develop.Settled, develop.Verified, develop.Holding), Is.EqualTo((1, 0, 0, 1)));
    }

    [Test]
    public void A_stage_the_process_does_not_have_stops_the_workflow_with_a_sentence()
    {
        Assert.That(() => DealCompliance.Of(Run(), deal, stage: 7), Throws.TypeOf<InvalidPluginExecutionException>().With.Message.EndsWith("(CHK209)"));
    }

    private PlatformRun Run()
    {
        var values = new PlatformValues { UserId = rep };
        return new PlatformRun(values, values, new Services(product));
    }

    private sealed class Services(Product product) : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId) => userId is { } user ? product.As(user) : product.Admin;
    }
}
