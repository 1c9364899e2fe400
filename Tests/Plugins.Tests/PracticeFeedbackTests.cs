using System.Diagnostics;
using System.Text.Json;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>What reps say of practices: it goes to sales ops, and what helped colleagues comes first.</summary>
internal sealed class PracticeFeedbackTests
{
    private const string Pack = """
        { "pack":"advice", "version":1,
          "checklists":[
            {"key":"qualify","name":"Leaving Qualify","moment":"leavingStage","stage":0,"items":[
              {"key":"signer","question":"Who signs?","kind":"know","enforcement":"advise","impact":5,"effort":2,"whyAsked":"They decide.","whoSees":"You",
               "askCustomer":{"en":"Who signs at your side?","de":"Wer unterschreibt bei Ihnen?"}},
              {"key":"others","question":"Who else is asked?","kind":"know","enforcement":"advise","impact":1,"effort":2,"whyAsked":"They can stop it.","whoSees":"You","bring":{"da":"Jeres organisationsplan"}}]},
            {"key":"meet","name":"Before you meet","moment":"preparingMeeting","introduction":"Ten minutes.","items":[
              {"key":"goal","question":"What should be known afterwards?","kind":"know","enforcement":"require","impact":5,"effort":1,"whyAsked":"It saves a second meeting.","whoSees":"You"}]}],
          "practices":[
            {"key":"Ask.CFO","kind":"tip","title":"Ask the CFO","body":"Call before ten.","item":"signer"},
            {"key":"ask.chart","kind":"prepared","title":"Their chart","body":"Ask for it.","item":"signer"},
            {"key":"ask.board","kind":"warning","title":"The board","body":"It meets twice a year.","item":"signer","condition":"<fetch><entity name=\"opportunity\"><filter><condition attribute=\"estimatedvalue\" operator=\"ge\" value=\"100000\" /></filter></entity></fetch>"},
            {"key":"rule","kind":"tip","title":"No demo yet","body":"First the pain.","stage":0},
            {"key":"goal.one","kind":"tip","title":"One goal","body":"Not three.","item":"goal"}] }
        """;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private Guid colleague;
    private Guid ops;
    private EntityReference deal = null!;

    [SetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack(Pack);
        rep = product.Rep("rita");
        colleague = product.Rep("carl");
        ops = product.User("olga", "Salesperson", "Checklists Sales Ops");
        deal = deals.New(rep);
    }

    [TearDown]
    public void Remove() => product.Dispose();

    [Test]
    public void A_rep_says_that_a_practice_helped_and_sees_it_beside_the_practice()
    {
        Give(rep, deal, "ask.cfo", "helped");

        var row = product.All("chk_practicefeedback").Single();
        Assert.Multiple(() =>
        {
            Assert.That((row["chk_name"], row["chk_practicekey"], Ordinal(row)), Is.EqualTo(("Ask the CFO", "Ask.CFO", 0)));
            Assert.That(row.GetAttributeValue<EntityReference>("ownerid").Id, Is.EqualTo(rep));
            Assert.That(row.GetAttributeValue<EntityReference>("chk_opportunityid").Id, Is.EqualTo(deal.Id));
            Assert.That(row.GetAttributeValue<EntityReference>("chk_practiceid").Id, Is.EqualTo(product.All("chk_practice", ("chk_key", "ask.cfo")).Single().Id));
            Assert.That(Advice("signer"), Is.EqualTo("Ask.CFO 1/0 helped, ask.chart 0/0 -"));
        });
    }

    [Test]
    public void A_second_verdict_replaces_the_first_and_waits_for_sales_ops_again()
    {
        Give(rep, deal, "ask.cfo", "betterWay", "I ask her assistant for a slot first");
        var row = product.All("chk_practicefeedback").Single().ToEntityReference();
        product.As(ops).Update(new Entity(row.LogicalName, row.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Give(rep, deal, "ASK.cfo", "didNot");

        var now = product.All("chk_practicefeedback").Single();
        Assert.That((Ordinal(now), now.Contains("chk_text"), now.GetAttributeValue<OptionSetValue>("statecode").Value), Is.EqualTo((1, false, 0)));
    }

    [Test]
    public void Another_rep_another_deal_and_another_practice_are_said_of_for_themselves()
    {
        var other = deals.New(colleague, "Sixty servers");
        Give(rep, deal, "ask.cfo", "helped");
        Give(rep, deal, "ask.chart", "helped");
        Give(colleague, other, "ask.cfo", "helped");

        Assert.That(product.All("chk_practicefeedback"), Has.Count.EqualTo(3));
        Assert.That(Advice("signer"), Is.EqualTo("Ask.CFO 2/0 helped, ask.chart 1/0 helped"));
    }

    [Test]
    public void A_deal_counts_once_however_many_say_so_and_a_won_one_counts_as_won()
    {
        product.Admin.Execute(new OrganizationRequest("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Won", ["opportunityid"] = Said("ask.chart", "helped", rep, product.AdminId) }, ["Status"] = new OptionSetValue(3),
        });
        Said("ask.chart", "helped", rep);
        Said("ask.chart", "didNot", rep);
        Said("ask.cfo", "helped", rep);
        Said("ask.cfo", "didNot", rep);

        Assert.That(Advice("signer"), Is.EqualTo("ask.chart 2/1 -, Ask.CFO 1/0 -"));
    }

    [Test]
    public void Only_numbers_of_a_colleagues_deal_are_shown()
    {
        var hidden = deals.New(colleague, "Nobody else's");
        Give(colleague, hidden, "ask.cfo", "betterWay", "A word only sales ops read");
        Give(colleague, hidden, "ask.chart", "helped");

        var guidance = Guidance(rep, deal);

        Assert.That(guidance, Does.Not.Contain("only sales ops read").And.Not.Contain("Nobody else's"));
        Assert.That(Advice("signer"), Is.EqualTo("ask.chart 1/0 -, Ask.CFO 0/0 -"));
    }

    [Test]
    public void What_is_meant_for_such_deals_comes_first()
    {
        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["estimatedvalue"] = new Money(250_000m) });
        Give(rep, deal, "ask.cfo", "helped");

        Assert.That(Advice("signer"), Is.EqualTo("ask.board 0/0 -, Ask.CFO 1/0 helped, ask.chart 0/0 -"));
    }

    [Test]
    public void A_practice_for_the_stage_is_said_of_as_one_for_an_item()
    {
        Give(rep, deal, "rule", "didNot");

        var rule = JsonDocument.Parse(Guidance(rep, deal)).RootElement.GetProperty("practices").EnumerateArray().Single();
        Assert.That((rule.GetProperty("key").GetString(), rule.GetProperty("verdict").GetString()), Is.EqualTo(("rule", "didNot")));
    }

    [Test]
    public void Sales_ops_read_what_everybody_says_and_reps_read_their_own()
    {
        Give(rep, deal, "ask.cfo", "betterWay", "I ask her assistant for a slot first");
        Give(colleague, deals.New(colleague), "ask.cfo", "didNot");

        string Read(Guid user) => string.Join(", ", product.As(user).RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("chk_practicefeedback")
            { ColumnSet = new Microsoft.Xrm.Sdk.Query.ColumnSet("chk_verdict") }).Entities.Select(Ordinal).Order());

        Assert.That((Read(ops), Read(rep), Read(colleague)), Is.EqualTo(("1, 2", "2", "1")));
    }

    [Test]
    public void What_is_said_outlives_the_deal_and_the_practice_and_a_deleted_deal_no_longer_counts()
    {
        Give(rep, deal, "ask.cfo", "helped");
        product.Admin.Delete("opportunity", deal.Id);
        deal = deals.New(rep);
        Assert.That(Advice("signer"), Is.EqualTo("Ask.CFO 0/0 -, ask.chart 0/0 -"));

        product.Admin.Delete("chk_practice", product.All("chk_practice", ("chk_key", "ask.cfo")).Single().Id);

        var row = product.All("chk_practicefeedback").Single();
        Assert.That((row.Contains("chk_opportunityid"), row.Contains("chk_practiceid"), row["chk_practicekey"]), Is.EqualTo((false, false, "Ask.CFO")));
    }

    [Test]
    public void Words_that_say_nothing_and_a_practice_that_is_not_there_are_refused()
    {
        void Junk() => Give(rep, deal, "ask.cfo", "betterWay", "n/a");
        void Gone() => Give(rep, deal, "ask.ceo", "helped");
        void Odd() => Give(rep, deal, "ask.cfo", "meh");
        void Hidden() => Give(colleague, deal, "ask.cfo", "helped");
        void Endless() => Give(rep, deal, "ask.cfo", "helped", new string('x', 4001));

        Assert.Multiple(() =>
        {
            Assert.That(Junk, Throws.TypeOf<DataverseFault>().With.Message.Contains("\"n/a\" as what you do instead only keeps the place of an answer.").And.Message.EndsWith("(CHK702)"));
            Assert.That(Gone, Throws.TypeOf<DataverseFault>().With.Message.EqualTo("Your feedback was not sent: there is no practice \"ask.ceo\" in use. It may have been replaced while you were reading. "
                + "Reload the deal and say it of the practice that stands there now. (CHK701)"));
            Assert.That(Odd, Throws.TypeOf<DataverseFault>().With.Message.EqualTo(
                "The request was not carried out: its parameter Verdict should be one of helped, didNot, betterWay. Correct it and send the request again. (CHK901)"));
            Assert.That(Hidden, Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK201)"));
            Assert.That(Endless, Throws.TypeOf<DataverseFault>().With.Message.Contains("its parameter Text should be a text of at most 4000 characters."));
            Assert.That(product.All("chk_practicefeedback"), Is.Empty);
        });
    }

    [Test]
    public void A_retired_practice_takes_no_more_feedback()
    {
        product.As(ops).Update(new Entity("chk_practice", product.All("chk_practice", ("chk_key", "ask.cfo")).Single().Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.That(() => Give(rep, deal, "ask.cfo", "helped"), Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK701)"));
    }

    [Test]
    public void Guidance_says_how_to_ask_the_customer_and_what_they_could_bring()
    {
        var items = JsonDocument.Parse(Guidance(rep, deal)).RootElement.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("key").GetString()!);

        Assert.That(items["signer"].GetProperty("askCustomer").GetRawText(), Is.EqualTo("""{"en":"Who signs at your side?","de":"Wer unterschreibt bei Ihnen?"}"""));
        Assert.That(items["signer"].GetProperty("bring").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(items["others"].GetProperty("bring").GetRawText(), Is.EqualTo("""{"da":"Jeres organisationsplan"}"""));
    }

    [Test]
    public void A_draft_is_not_published_with_a_line_that_names_no_language()
    {
        var draft = product.Admin.Create(new Entity("chk_checklist")
        {
            ["chk_name"] = "Leaving Develop", ["chk_key"] = "develop", ["chk_version"] = 1, ["chk_moment"] = new OptionSetValue(727000000), ["chk_stage"] = new OptionSetValue(727000001),
        });
        product.Admin.Create(new Entity("chk_item")
        {
            ["chk_checklistid"] = new EntityReference("chk_checklist", draft), ["chk_key"] = "money", ["chk_name"] = "Where is the budget?", ["chk_order"] = 1, ["chk_impact"] = 3, ["chk_effort"] = 1,
            ["chk_kind"] = new OptionSetValue(727000000), ["chk_enforcement"] = new OptionSetValue(727000000), ["chk_answertype"] = new OptionSetValue(727000000),
            ["chk_whyasked"] = "No budget, no deal.", ["chk_whosees"] = "You", ["chk_askcustomer"] = "en = Where does the money come from?\r\nWoher kommt das Geld?",
        });

        Assert.That(() => product.As(ops).Execute(new OrganizationRequest("chk_PublishChecklist") { ["Target"] = new EntityReference("chk_checklist", draft) }), Throws.TypeOf<DataverseFault>().With.Message.EqualTo("""
            "Leaving Develop" was not published: it would leave reps with questions they cannot answer well.
            1. The item "money": line 2 of what to ask the customer should be a language in two letters and the words, like "en = Who signs at your side?".
            Complete the draft and publish it again. (CHK305)
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void The_same_pack_a_second_time_finds_what_goes_to_the_customer_unchanged()
    {
        var summary = Product.Call<string>(product.Admin, "chk_ImportPack", "Summary", ("Pack", Pack), ("Publish", true));

        Assert.That(summary, Does.Not.Contain("newDraft").And.Contain("\"practices\":{\"created\":0,\"changed\":0,\"unchanged\":5}"));
    }

    [Test]
    public void A_checklist_for_preparing_a_meeting_is_shown_and_answered_like_one_for_winning()
    {
        Product.Call<string>(product.As(rep), "chk_SaveAnswers", "Guidance", ("Target", deal), ("Moment", 3), ("Answers", """[{"item":"goal","state":"assumed","value":"Who signs, and by when"}]"""));

        var guidance = JsonDocument.Parse(Guidance(rep, deal, ("Moment", 3))).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(guidance.GetProperty("moment").GetString(), Is.EqualTo("preparingMeeting"));
            Assert.That(guidance.GetProperty("stage").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(guidance.GetProperty("checklist").GetProperty("introduction").GetString(), Is.EqualTo("Ten minutes."));
            Assert.That(guidance.GetProperty("items").EnumerateArray().Single().GetProperty("answer").GetProperty("state").GetString(), Is.EqualTo("assumed"));
            Assert.That(guidance.GetProperty("items")[0].GetProperty("practices")[0].GetProperty("key").GetString(), Is.EqualTo("goal.one"));
            Assert.That(JsonDocument.Parse(Guidance(rep, deal)).RootElement.GetProperty("moments").GetRawText(), Is.EqualTo("[\"preparingMeeting\"]"));
        });
    }

    [Test]
    public void Preparing_a_meeting_holds_no_move_whatever_its_items_say()
    {
        deals.Move(rep, deal, "Develop");
        product.As(rep).Execute(new OrganizationRequest("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Won", ["opportunityid"] = deal }, ["Status"] = new OptionSetValue(3),
        });

        Assert.That(product.All("opportunity", ("opportunityid", deal.Id)).Single().GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(1));
    }

    [TestCase("chk_PreviewMove", "Preview", 3, "Moment 3 is no move of a deal, so nothing can stand in its way. Choose 1 for winning or 2 for losing, or name the stage the deal is to go to. (CHK703)")]
    [TestCase("chk_GetGuidance", "Guidance", 4, "There is no moment 4 to show a checklist for. Choose 1 for winning, 2 for losing, 3 for preparing a meeting, or a stage of the process bar. (CHK213)")]
    public void A_moment_that_is_none_here_is_refused_by_name(string api, string answer, int moment, string sentence)
    {
        void Ask() => Product.Call<string>(product.As(rep), api, answer, ("Target", deal), ("Moment", moment));

        Assert.That(Ask, Throws.TypeOf<DataverseFault>().With.Message.EqualTo(sentence));
    }

    [Test]
    public void Guidance_costs_as_many_requests_for_a_hundred_practices_as_for_one()
    {
        var few = Requests(() => Guidance(rep, deal));
        var more = string.Join(",", Enumerable.Range(0, 100).Select(i => $$"""{"key":"more.{{i}}","kind":"tip","title":"More {{i}}","body":"Do it.","item":"signer"}"""));
        deals.ImportPack($$"""{"pack":"more","version":1,"checklists":[],"practices":[{{more}}]}""");
        for (var i = 0; i < 100; i++)
            Give(rep, deal, $"more.{i}", "helped");

        var many = Requests(() => Guidance(rep, deal));

        TestContext.Out.WriteLine($"{many} requests");
        Assert.That(many, Is.EqualTo(few));
        Assert.That(many, Is.LessThanOrEqualTo(Most));
    }

    // A ceiling with some room: ten were counted when practices were all there was to add to a deal, its process, its items and answers.
    private const int Most = 16;

    private static int Requests(Action action)
    {
        var requests = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => requests += activity.OperationName is "Retrieve" or "RetrieveMultiple" ? 1 : 0,
        };
        ActivitySource.AddActivityListener(listener);
        action();
        return requests;
    }

    private EntityReference Said(string practice, string verdict, params Guid[] users)
    {
        var one = deals.New(rep, "Another");
        foreach (var user in users)
            Give(user, one, practice, verdict);
        return one;
    }

    private void Give(Guid user, EntityReference of, string practice, string verdict, string? text = null)
    {
        var request = new OrganizationRequest("chk_GiveFeedback") { ["Target"] = of, ["Practice"] = practice, ["Verdict"] = verdict };
        if (text is not null)
            request["Text"] = text;
        product.As(user).Execute(request);
    }

    private string Guidance(Guid user, EntityReference of, params (string, object)[] more) => Product.Call<string>(product.As(user), "chk_GetGuidance", "Guidance", [("Target", of), .. more]);

    /// <summary>The practices of an item in their order: "key helped/won verdict".</summary>
    private string Advice(string item)
    {
        var shown = JsonDocument.Parse(Guidance(rep, deal)).RootElement.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("key").GetString() == item);
        return string.Join(", ", shown.GetProperty("practices").EnumerateArray().Select(one =>
            $"{one.GetProperty("key")} {one.GetProperty("helped")}/{one.GetProperty("wonDeals")} {one.GetProperty("verdict").GetString() ?? "-"}"));
    }

    private static int Ordinal(Entity row) => row.GetAttributeValue<OptionSetValue>("chk_verdict").Value - 727000000;
}
