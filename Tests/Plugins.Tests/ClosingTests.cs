using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Winning and losing: one decision, one receipt, one lesson.</summary>
internal sealed class ClosingTests
{
    private const string Pack = """
        { "pack":"closing", "version":1, "practices":[], "checklists":[
          {"key":"winning","name":"Winning","moment":"winning","items":[
            {"key":"winning.why","question":"Why did they choose us?","kind":"know","enforcement":"require","impact":5,"effort":1,"whyAsked":"The next deal.","whoSees":"You","whyDepth":2},
            {"key":"winning.early","question":"What should we have seen earlier?","kind":"know","enforcement":"acknowledge","impact":4,"effort":1,"whyAsked":"The next deal.","whoSees":"You"}]},
          {"key":"losing","name":"Losing","moment":"losing","items":[
            {"key":"losing.whom","question":"Whom did they choose?","kind":"know","enforcement":"advise","impact":4,"effort":1,"whyAsked":"The next deal.","whoSees":"You",
             "type":"choice","options":[{"key":"other","label":"Another supplier"},{"key":"none","label":"Nobody"}]},
            {"key":"losing.budget","question":"How much had they set aside?","kind":"know","enforcement":"advise","impact":3,"effort":1,"whyAsked":"The next deal.","whoSees":"You",
             "type":"money","boundTo":"opportunity.budgetamount"},
            {"key":"losing.early","question":"Did we see it coming?","kind":"know","enforcement":"advise","impact":2,"effort":1,"whyAsked":"The next deal.","whoSees":"You","type":"yesNo"}]}] }
        """;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private EntityReference deal = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack(Pack);
        rep = product.Rep("rita");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [SetUp]
    public void NewDeal() => deal = deals.New(rep);

    [Test]
    public void A_won_deal_leaves_one_receipt_and_one_lesson_in_words()
    {
        deals.Save(rep, deal,
            """
            {"item":"winning.why","state":"verified","value":"We were there every week","source":"Their plant manager","verifiedOn":"2026-01-15","whys":[
              {"kind":"person","text":"She had to stand up for it alone","person":"Ada Byrne"},
              {"kind":"feeling","text":"Nobody else had asked her","feeling":"relieved","strength":4},
              {"kind":"words","text":"You listened","isRootCause":true,"causeType":"people"}]}
            """,
            """{"item":"winning.early","state":"notYet","plan":"Ask her in spring","dueOn":"2099-03-01"}""");

        Close("WinOpportunity", 3);

        var receipt = product.All("chk_passage", ("chk_opportunityid", deal.Id)).Single();
        var lesson = product.All("chk_lesson", ("chk_opportunityid", deal.Id)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(receipt["chk_name"], Is.EqualTo("Open → Won: allowed"));
            Assert.That(receipt["chk_process"], Is.EqualTo("opportunity.statecode"));
            Assert.That(receipt["chk_checklists"], Is.EqualTo("winning 1"));
            Assert.That((receipt["chk_fromstageid"], receipt["chk_tostageid"]), Is.EqualTo(((object)"0", (object)"1")));
            Assert.That(receipt["chk_minutesinstage"], Is.EqualTo(0), "the deal's process row says since when it stood there");
            Assert.That(receipt.Contains("chk_stagebeganon"), Is.False, "but its being open has not begun there");
            Assert.That(lesson["chk_name"], Is.EqualTo("Forty servers: won"));
            Assert.That(lesson.GetAttributeValue<OptionSetValue>("chk_outcome").Value, Is.EqualTo(727_000_000));
            Assert.That(lesson.GetAttributeValue<OptionSetValue>("chk_causetype").Value, Is.EqualTo(727_000_002));
            Assert.That(lesson.GetAttributeValue<EntityReference>("chk_passageid").Id, Is.EqualTo(receipt.Id));
            Assert.That(lesson.GetAttributeValue<EntityReference>("ownerid").Id, Is.EqualTo(rep));
            Assert.That(lesson["chk_text"], Is.EqualTo("""
                Why did they choose us?
                We were there every week (Their plant manager, 15 January 2026)
                1. For Ada Byrne: She had to stand up for it alone
                2. How they feel (relieved, 4 of 5): Nobody else had asked her
                3. In their own words: "You listened" (root cause: people and skills)

                What should we have seen earlier?
                Not known yet. The plan: Ask her in spring
                """.ReplaceLineEndings("\n")));
        });
    }

    [Test]
    public void Choices_columns_and_yes_or_no_are_told_as_people_read_them()
    {
        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["budgetamount"] = new Money(40_000m) });
        deals.Save(rep, deal, """{"item":"losing.whom","state":"assumed","value":"other"}""", """{"item":"losing.early","state":"assumed","value":"no"}""");

        Close("LoseOpportunity", 4);

        Assert.That(product.All("chk_lesson", ("chk_opportunityid", deal.Id)).Single()["chk_text"], Is.EqualTo(
            "Whom did they choose?\nAnother supplier (assumed)\n\nHow much had they set aside?\n40000 (assumed)\n\nDid we see it coming?\nNo (assumed)"));
    }

    [Test]
    public void A_deal_about_which_nothing_was_answered_teaches_nothing()
    {
        Close("LoseOpportunity", 5);

        Assert.That(product.All("chk_lesson", ("chk_opportunityid", deal.Id)), Is.Empty);
        Assert.That(product.All("chk_passage", ("chk_opportunityid", deal.Id)).Single()["chk_name"], Is.EqualTo("Open → Lost: allowed"));
    }

    [Test]
    public void A_chain_of_whys_that_stops_early_keeps_the_deal_open()
    {
        deals.Save(rep, deal,
            """{"item":"winning.why","state":"assumed","value":"The price","whys":[{"kind":"reason","text":"They compared three offers"}]}""",
            """{"item":"winning.early","state":"unknowable","reason":"Nobody was there"}""");

        var refusal = Assert.Throws<DataverseFault>(() => Close("WinOpportunity", 3))!;

        Assert.That(refusal.Message, Is.EqualTo(
            "This deal cannot be closed as won yet: one thing is still to settle.\n"
            + "1. Why did they choose us? Its chain of whys has 1 of 2 links: go on asking why, or mark the root cause and say of which kind it is.\n"
            + "What a deal taught is known best on the day it closes, and the next deal is won with it.\n"
            + "Open the checklist on the deal and write down what you know. Where a plan is enough, an honest \"not yet\" with a plan and a date lets you close it. (CHK103)"));
        Assert.That(product.All("chk_lesson", ("chk_opportunityid", deal.Id)), Is.Empty);
    }

    [Test]
    public void A_closing_activity_alone_leaves_a_receipt_and_leaves_the_lesson_to_the_loss()
    {
        deals.Save(rep, deal, """{"item":"losing.early","state":"assumed","value":"yes"}""");

        product.As(rep).Create(new Entity("opportunityclose") { ["subject"] = "Lost", ["opportunityid"] = deal, ["opportunitystatecode"] = new OptionSetValue(2) });
        Close("LoseOpportunity", 4);

        Assert.That(product.All("chk_passage", ("chk_opportunityid", deal.Id)).Select(receipt => receipt.GetAttributeValue<OptionSetValue>("chk_road").Value),
            Is.EquivalentTo(new[] { 727_000_008, 727_000_003 }));
        Assert.That(product.All("chk_passage", ("chk_opportunityid", deal.Id)).Select(receipt => receipt["chk_process"]), Is.EquivalentTo(new[] { "opportunityclose", "opportunity.statecode" }));
        Assert.That(product.All("chk_lesson", ("chk_opportunityid", deal.Id)), Has.Count.EqualTo(1));
    }

    private void Close(string message, int status) => product.As(rep).Execute(new OrganizationRequest(message)
    {
        ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Done", ["opportunityid"] = deal }, ["Status"] = new OptionSetValue(status),
    });
}
