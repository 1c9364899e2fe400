using System.Text.Json;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Deeds;

/// <summary>Qualifying out: an honest end with a reason, credited, and with a way back.</summary>
internal sealed class ExitsTests
{
    private const string Pack = """
        { "pack":"exits", "version":1, "practices":[], "checklists":[
          {"key":"losing","name":"Losing","moment":"losing","items":[
            {"key":"losing.whom","question":"Whom did they choose?","kind":"know","enforcement":"require","impact":4,"effort":1,"whyAsked":"The next deal.","whoSees":"You"}]}] }
        """;

    private const string Found = "Their budget went into the new plant";

    private static readonly DateTime InSpring = DateTime.UtcNow.Date.AddDays(120);

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private Guid manager;
    private Guid ops;
    private EntityReference deal = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack(Pack);
        rep = product.Rep("rita");
        manager = product.User("mona", "Sales Manager", "Checklists Manager");
        ops = product.User("olga", "Salesperson", "Checklists Sales Ops");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [SetUp]
    public void NewDeal() => deal = deals.New(rep);

    [Test]
    public void A_deal_that_is_qualified_out_is_closed_though_the_losing_checklist_is_open()
    {
        Assert.That(() => Lose(), Throws.TypeOf<DataverseFault>().With.Message.Contains("(CHK103)"), "by the usual road it is held");

        QualifyOut();

        Assert.That((State(), Status()), Is.EqualTo((2, 4)));
        var close = product.All("opportunityclose", ("opportunityid", deal.Id)).Single();
        Assert.That((close["subject"], close["description"]), Is.EqualTo(((object)"Qualified out: Forty servers", (object)Found)));
    }

    [Test]
    public void It_leaves_one_exit_to_the_owners_credit_one_receipt_and_one_lesson()
    {
        QualifyOut(InSpring);

        var exit = product.All("chk_exit", ("chk_opportunityid", deal.Id)).Single();
        var receipt = product.All("chk_passage", ("chk_opportunityid", deal.Id)).Single();
        var lesson = product.All("chk_lesson", ("chk_opportunityid", deal.Id)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(exit["chk_name"], Is.EqualTo("Forty servers: qualified out"));
            Assert.That(exit["chk_dealname"], Is.EqualTo("Forty servers"));
            Assert.That(exit["chk_reason"], Is.EqualTo(Choice(1)));
            Assert.That(exit["chk_words"], Is.EqualTo(Found));
            Assert.That(exit["chk_revisiton"], Is.EqualTo(InSpring));
            Assert.That(exit["chk_stage"], Is.EqualTo(Choice(0)));
            Assert.That(exit["chk_exitedon"], Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
            Assert.That(((EntityReference)exit["chk_exitedby"]).Id, Is.EqualTo(rep));
            Assert.That(((EntityReference)exit["ownerid"]).Id, Is.EqualTo(rep));
            Assert.That(exit.Contains("chk_takenbackon"), Is.False);
            Assert.That((receipt["chk_name"], receipt["chk_road"], receipt["chk_decision"]), Is.EqualTo(((object)"Open → Lost: allowed", (object)Choice(10), (object)Choice(0))));
            Assert.That((lesson["chk_name"], lesson["chk_outcome"]), Is.EqualTo(((object)"Forty servers: qualified out", (object)Choice(2))));
            Assert.That(lesson["chk_text"], Is.EqualTo($"Qualified out: no money.\n{Found}"));
            Assert.That(((EntityReference)lesson["chk_passageid"]).Id, Is.EqualTo(receipt.Id));
        });
    }

    [Test]
    public void A_manager_may_do_it_for_a_rep_and_the_credit_stays_with_the_deals_owner()
    {
        QualifyOut(user: manager);

        var exit = product.All("chk_exit", ("chk_opportunityid", deal.Id)).Single();
        Assert.That((((EntityReference)exit["ownerid"]).Id, ((EntityReference)exit["chk_exitedby"]).Id), Is.EqualTo((rep, manager)));
    }

    [Test]
    public void Sales_ops_do_not_qualify_out()
    {
        Assert.That(() => QualifyOut(user: ops), Throws.TypeOf<DataverseFault>().With.Message.Contains("prvWritechk_Answer"));
        Assert.That(State(), Is.EqualTo(0));
    }

    [Test]
    public void The_answer_tells_that_the_deal_is_closed_and_why()
    {
        var closed = JsonDocument.Parse(QualifyOut(InSpring)).RootElement.GetProperty("closed");

        var exit = closed.GetProperty("exit");
        Assert.That(closed.GetProperty("state").GetString(), Is.EqualTo("lost"));
        Assert.That(new[] { "reason", "words", "by", "revisitOn" }.Select(name => exit.GetProperty(name).GetString()), Is.EqualTo(new[] { "noMoney", Found, "rita Demo", InSpring.ToString("yyyy-MM-dd") }));
        Assert.That(exit.GetProperty("on").GetDateTime(), Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public void What_is_open_won_or_lost_otherwise_has_no_exit()
    {
        Assert.That(Closed().ValueKind, Is.EqualTo(JsonValueKind.Null));

        product.As(rep).Execute(Closing("WinOpportunity", 3));
        Assert.That(Closed().GetRawText(), Is.EqualTo("""{"state":"won","exit":null}"""));

        deal = deals.New(rep);
        deals.Save(rep, deal, """{"item":"losing.whom","state":"assumed","value":"The house they have now"}""");
        Lose();
        Assert.That(Closed().GetRawText(), Is.EqualTo("""{"state":"lost","exit":null}"""));
    }

    [Test]
    public void Taken_back_the_deal_is_open_and_the_exit_counts_no_more()
    {
        QualifyOut();

        var page = Product.Call<string>(product.As(manager), "chk_TakeBackExit", "Guidance", ("Target", deal));

        var exit = product.All("chk_exit", ("chk_opportunityid", deal.Id)).Single();
        Assert.That(State(), Is.EqualTo(0));
        Assert.That(JsonDocument.Parse(page).RootElement.GetProperty("closed").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(exit["chk_takenbackon"], Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
        Assert.That(((EntityReference)exit["chk_takenbackby"]).Id, Is.EqualTo(manager));
        Assert.That(product.All("chk_passage", ("chk_opportunityid", deal.Id)).Select(receipt => receipt["chk_name"]), Is.EquivalentTo(new[] { "Open → Lost: allowed", "Lost → Open: allowed" }));
    }

    [TestCase("Update")]
    [TestCase("SetState")]
    public void Opened_again_by_any_other_road_the_exit_is_taken_back_too(string road)
    {
        QualifyOut();

        if (road == "Update")
            product.As(rep).Update(new Entity("opportunity", deal.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        else
            product.As(rep).Execute(new OrganizationRequest("SetState") { ["EntityMoniker"] = deal, ["State"] = new OptionSetValue(0), ["Status"] = new OptionSetValue(1) });

        var exit = product.All("chk_exit", ("chk_opportunityid", deal.Id)).Single();
        Assert.That(((EntityReference)exit["chk_takenbackby"]).Id, Is.EqualTo(rep));
        Assert.That(State(), Is.EqualTo(0));
    }

    [Test]
    public void A_deal_can_be_let_go_again_and_each_exit_tells_its_own()
    {
        QualifyOut();
        Product.Call<string>(product.As(rep), "chk_TakeBackExit", "Guidance", ("Target", deal));

        var closed = JsonDocument.Parse(QualifyOut()).RootElement.GetProperty("closed");

        Assert.That(closed.GetProperty("exit").ValueKind, Is.EqualTo(JsonValueKind.Object));
        Assert.That(product.All("chk_exit", ("chk_opportunityid", deal.Id)).Select(exit => exit.Contains("chk_takenbackon")), Is.EquivalentTo(new[] { true, false }));
    }

    [Test]
    public void Only_an_exit_that_stands_can_be_taken_back()
    {
        const string sentence = "There is nothing to take back: \"Forty servers\" was not closed by qualifying out, or that was taken back already. Open the deal again in the usual way if it should go on. (CHK623)";
        void takeBack() => Product.Call<string>(product.As(rep), "chk_TakeBackExit", "Guidance", ("Target", deal));
        deals.Save(rep, deal, """{"item":"losing.whom","state":"assumed","value":"The house they have now"}""");

        Assert.That(Assert.Throws<DataverseFault>(takeBack)!.Message, Is.EqualTo(sentence), "it is open");
        Lose();
        Assert.That(Assert.Throws<DataverseFault>(takeBack)!.Message, Is.EqualTo(sentence), "it was lost in the usual way");

        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        QualifyOut();
        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Lose();
        Assert.That(Assert.Throws<DataverseFault>(takeBack)!.Message, Is.EqualTo(sentence), "that exit was taken back, and the last closing was none");
    }

    [Test]
    public void Without_words_or_when_closed_already_nothing_happens()
    {
        Assert.That(Assert.Throws<DataverseFault>(() => QualifyOut(words: "n/a"))!.Message, Does.StartWith("\"Forty servers\" was not qualified out yet.\n1. \"n/a\" as your words only keeps the place"));
        Assert.That(Assert.Throws<DataverseFault>(() => QualifyOut(DateTime.UtcNow.Date.AddDays(-2)))!.Message, Does.Contain("and that day is not ahead of us."));
        Assert.That(Assert.Throws<DataverseFault>(() => QualifyOut(reason: "tooHard"))!.Message, Is.EqualTo(
            "The request was not carried out: its parameter Reason should be one of these words: noProblem, noMoney, noAccess, noUrgency, betterServed, noFit, other. Correct it and send the request again. (CHK901)"));
        Assert.That((State(), product.All("chk_exit", ("chk_opportunityid", deal.Id)).Count, product.All("chk_passage", ("chk_opportunityid", deal.Id)).Count), Is.EqualTo((0, 0, 0)));

        QualifyOut();
        Assert.That(Assert.Throws<DataverseFault>(() => QualifyOut())!.Message, Is.EqualTo(
            "\"Forty servers\" was not qualified out: it is closed already, and only an open deal can be left. Open it again first if it was closed by mistake. (CHK622)"));
    }

    [Test]
    public void Nobody_writes_changes_or_deletes_an_exit_by_hand()
    {
        const string sentence = "Exits stay as they were decided, whatever anybody's role: they count to somebody's credit, and they are worth it only because nobody writes or corrects them by hand. "
            + "Qualify the deal out, or take that back, on the deal. (CHK624)";
        QualifyOut();
        var exit = product.All("chk_exit", ("chk_opportunityid", deal.Id)).Single().ToEntityReference();

        Assert.That(Assert.Throws<DataverseFault>(() => product.Admin.Create(new Entity("chk_exit") { ["chk_name"] = "Credit", ["chk_reason"] = Choice(0), ["chk_words"] = Found }))!.Message, Is.EqualTo(sentence));
        Assert.That(Assert.Throws<DataverseFault>(() => product.Admin.Update(new Entity("chk_exit", exit.Id) { ["chk_takenbackon"] = DateTime.UtcNow }))!.Message, Is.EqualTo(sentence));
        Assert.That(Assert.Throws<DataverseFault>(() => product.Admin.Delete("chk_exit", exit.Id))!.Message, Is.EqualTo(sentence));
    }

    [Test]
    public void An_exit_outlives_its_deal_and_stays_with_who_decided_when_the_deal_goes_on()
    {
        QualifyOut();
        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["ownerid"] = new EntityReference("systemuser", product.Rep("sam")) });
        Assert.That(((EntityReference)product.All("chk_exit", ("chk_opportunityid", deal.Id)).Single()["ownerid"]).Id, Is.EqualTo(rep));
        var exit = product.All("chk_exit", ("chk_opportunityid", deal.Id)).Single().Id;

        product.Admin.Delete("opportunity", deal.Id);

        var row = product.All("chk_exit", ("chk_exitid", exit)).Single();
        Assert.That((row.Contains("chk_opportunityid"), row["chk_dealname"]), Is.EqualTo((false, (object)"Forty servers")));
    }

    [Test]
    public void Who_only_reads_is_told_so()
    {
        bool mayWrite(Guid user) => JsonDocument.Parse(Product.Call<string>(product.As(user), "chk_GetGuidance", "Guidance", ("Target", deal))).RootElement.GetProperty("mayWrite").GetBoolean();
        var reader = product.User("rolf", "Sales Manager", "Checklists Sales Ops");

        Assert.That((mayWrite(rep), mayWrite(manager)), Is.EqualTo((true, true)), "before anything is answered");
        deals.Save(rep, deal, """{"item":"losing.whom","state":"assumed","value":"The house they have now"}""");
        Assert.That((mayWrite(rep), mayWrite(manager), mayWrite(reader)), Is.EqualTo((true, true, false)));
        deal = deals.New(rep);
        Assert.That(mayWrite(reader), Is.False, "an answer of the same owner says it of a deal without any");
    }

    private string QualifyOut(DateTime? revisitOn = null, Guid? user = null, string words = Found, string reason = "noMoney")
    {
        var parameters = new List<(string, object)> { ("Target", deal), ("Reason", reason), ("Words", words) };
        if (revisitOn is { } day)
            parameters.Add(("RevisitOn", day));
        return Product.Call<string>(product.As(user ?? rep), "chk_QualifyOut", "Guidance", [.. parameters]);
    }

    private void Lose() => product.As(rep).Execute(Closing("LoseOpportunity", 4));

    private OrganizationRequest Closing(string message, int status) => new(message)
    {
        ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Done", ["opportunityid"] = deal }, ["Status"] = new OptionSetValue(status),
    };

    private JsonElement Closed() => JsonDocument.Parse(Product.Call<string>(product.As(rep), "chk_GetGuidance", "Guidance", ("Target", deal))).RootElement.GetProperty("closed");

    private int State() => Deal("statecode");

    private int Status() => Deal("statuscode");

    private int Deal(string column) => product.All("opportunity", ("opportunityid", deal.Id)).Single().GetAttributeValue<OptionSetValue>(column).Value;

    private static OptionSetValue Choice(int ordinal) => new(727_000_000 + ordinal);
}
