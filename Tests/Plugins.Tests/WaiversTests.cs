using System.Text.Json;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Exceptions: asked for by reps, decided by their managers and by nobody else, counted until their last day.</summary>
internal sealed class WaiversTests
{
    private const string Reason = "Their CFO is on leave until January";
    private const string Granted = "The framework contract is signed already";

    private static readonly DateTime Soon = DateTime.UtcNow.Date.AddDays(14);

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private Guid manager;
    private Guid otherManager;
    private Guid ops;
    private EntityReference deal = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack();
        var (east, west) = (product.Unit("East"), product.Unit("West"));
        rep = product.UserIn(east, "rita", "Salesperson", "Checklists Rep");
        manager = product.UserIn(east, "mona", "Sales Manager", "Checklists Manager");
        otherManager = product.UserIn(west, "walt", "Sales Manager", "Checklists Manager");
        ops = product.User("olga", "Salesperson", "Checklists Sales Ops");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [SetUp]
    public void NewDeal() => deal = deals.New(rep);

    [Test]
    public void A_request_says_what_is_asked_who_asked_and_belongs_to_the_deals_owner()
    {
        var id = Ask(manager);

        var row = Waiver(id);
        Assert.Multiple(() =>
        {
            Assert.That(row["chk_name"], Is.EqualTo("Who signs?"));
            Assert.That(row["chk_state"], Is.EqualTo(Choice(0)));
            Assert.That(row["chk_reason"], Is.EqualTo(Reason));
            Assert.That(((EntityReference)row["chk_itemid"]).Id, Is.EqualTo(Item("qualify.signer")));
            Assert.That(((EntityReference)row["chk_askedby"]).Id, Is.EqualTo(manager));
            Assert.That(row["chk_askedon"], Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
            Assert.That(((EntityReference)row["ownerid"]).Id, Is.EqualTo(rep));
        });
    }

    [Test]
    public void Past_the_message_the_server_says_the_same()
    {
        var id = product.As(rep).Create(new Entity("chk_waiver")
        {
            ["chk_opportunityid"] = deal, ["chk_itemkey"] = "qualify.signer", ["chk_reason"] = Reason, ["chk_name"] = "Anything",
            ["chk_askedby"] = new EntityReference("systemuser", manager), ["chk_askedon"] = new DateTime(2020, 1, 1),
        });

        var row = Waiver(id);
        Assert.That(row["chk_name"], Is.EqualTo("Who signs?"));
        Assert.That(((EntityReference)row["chk_askedby"]).Id, Is.EqualTo(rep));
        Assert.That(row["chk_askedon"], Is.GreaterThan(new DateTime(2026, 1, 1)));
    }

    [Test]
    public void A_request_that_brings_its_decision_along_is_refused()
    {
        foreach (var (column, value) in new (string, object)[] { ("chk_state", Choice(1)), ("chk_until", Soon), ("chk_decisionreason", Granted), ("chk_decidedon", DateTime.UtcNow) })
        {
            var row = new Entity("chk_waiver") { ["chk_opportunityid"] = deal, ["chk_itemkey"] = "qualify.signer", ["chk_reason"] = Reason, [column] = value };

            Assert.That(() => product.As(rep).Create(row), Refused(
                "The exception was not asked for: a new request is not decided yet, so it has no decision, no last day, and nobody who decided. "
                + "Somebody else decides it. Leave those columns out. (CHK233)"));
        }
    }

    [Test]
    public void What_nobody_asks_and_what_has_no_reason_is_refused()
    {
        Assert.That(() => Ask(rep, item: "qualify.nothing"), Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK230)"));
        Assert.That(() => Ask(rep, reason: "n/a"), Throws.TypeOf<DataverseFault>().With.Message.StartsWith(
            "The exception for \"Who signs?\" was not asked for. \"n/a\" as the reason only keeps the place of an answer."));
        Assert.That(() => Ask(rep, reason: ""), Refused(
            "The request was not carried out: its parameter Reason should be a text of at most 1000 characters. Correct it and send the request again. (CHK901)"));
        Assert.That(() => Ask(rep, reason: new string('x', 1001)), Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK901)"));
        Assert.That(product.All("chk_waiver", ("chk_opportunityid", deal.Id)), Is.Empty);
    }

    [Test]
    public void One_request_at_a_time_and_another_after_its_decision()
    {
        var first = Ask(rep);
        Assert.That(() => Ask(rep), Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK232)"));

        Decide(manager, first, grant: false, "Ask the deputy, she signs too", until: null);

        Assert.That(() => Ask(rep), Throws.Nothing);
    }

    [Test]
    public void A_deal_one_may_not_read_cannot_be_asked_about()
    {
        Assert.That(() => Ask(otherManager), Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK201)"));
    }

    [Test]
    public void A_granted_exception_lets_the_deal_pass_until_its_last_day()
    {
        deals.Save(rep, deal, Deals.OthersNotYet);
        Assert.That(() => deals.Move(rep, deal, "Develop"), Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK101)"));

        Decide(manager, Ask(rep), grant: true, Granted, Soon);

        var answer = Answer("qualify.signer");
        Assert.That((answer["chk_state"], answer["chk_waiveduntil"]), Is.EqualTo(((object)Choice(0), (object)Soon)));
        Assert.That(((EntityReference)answer["ownerid"]).Id, Is.EqualTo(rep));
        Assert.That(() => deals.Move(rep, deal, "Develop"), Throws.Nothing);

        deals.Move(rep, deal, "Qualify");
        product.Force(new Entity("chk_answer", answer.Id) { ["chk_waiveduntil"] = DateTime.UtcNow.Date.AddDays(-2) });
        Assert.That(() => deals.Move(rep, deal, "Develop"), Throws.TypeOf<DataverseFault>().With.Message.Contain("1. Who signs? It is still open."));
    }

    [Test]
    public void A_granted_exception_leaves_what_the_answer_says_and_who_wrote_it()
    {
        deals.Save(rep, deal, """{"item":"qualify.signer","state":"assumed","value":"The CFO"}""");
        var before = Answer("qualify.signer");

        Decide(manager, Ask(rep), grant: true, Granted, Soon);

        var after = Answer("qualify.signer");
        Assert.That((after["chk_state"], after["chk_value"], after["chk_waiveduntil"]), Is.EqualTo((before["chk_state"], before["chk_value"], (object)Soon)));
        Assert.That((after["modifiedby"], after["modifiedon"]), Is.EqualTo((before["modifiedby"], before["modifiedon"])));
    }

    [Test]
    public void A_decision_says_who_decided_and_when()
    {
        var id = Ask(rep);

        Decide(manager, id, grant: true, Granted, Soon.AddHours(15));

        var row = Waiver(id);
        Assert.Multiple(() =>
        {
            Assert.That(row["chk_state"], Is.EqualTo(Choice(1)));
            Assert.That(((EntityReference)row["chk_decidedby"]).Id, Is.EqualTo(manager));
            Assert.That(row["chk_decidedon"], Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
            Assert.That(row["chk_decisionreason"], Is.EqualTo(Granted));
            Assert.That(row["chk_until"], Is.EqualTo(Soon));
        });
    }

    [Test]
    public void A_declined_exception_leaves_the_answer_alone()
    {
        var id = Ask(rep);

        Decide(manager, id, grant: false, "Ask the deputy, she signs too", until: null);

        Assert.That(Waiver(id)["chk_state"], Is.EqualTo(Choice(2)));
        Assert.That(product.All("chk_answer", ("chk_opportunityid", deal.Id)), Is.Empty);
    }

    [Test]
    public void Who_asked_and_the_owner_decide_nothing_whatever_their_rights()
    {
        const string own = "You cannot decide about the exception for \"Who signs?\": you asked for it, or the deal is yours. "
            + "It exists so that a second pair of eyes looks at the risk. Ask a manager who is neither. (CHK236)";
        var managersDeal = deals.New(manager);
        var admin = Ask(Admin());

        Assert.That(() => Decide(Admin(), admin, grant: true, Granted, Soon), Refused(own));
        Assert.That(() => Decide(manager, Ask(otherwise: managersDeal), grant: true, Granted, Soon), Refused(own));
        Assert.That(() => Decide(manager, admin, grant: true, Granted, Soon), Throws.Nothing);
    }

    [Test]
    public void Only_the_managers_of_the_deals_business_unit_decide()
    {
        var id = Ask(rep);

        Assert.That(() => Decide(rep, id, grant: true, Granted, Soon), RefusedByThePlatform());
        Assert.That(() => Decide(otherManager, id, grant: true, Granted, Soon), RefusedByThePlatform());
        Assert.That(() => Decide(ops, id, grant: true, Granted, Soon), RefusedByThePlatform());
        Assert.That(Waiver(id)["chk_state"], Is.EqualTo(Choice(0)));
    }

    [Test]
    public void A_decision_is_whole_and_made_once()
    {
        var id = Ask(rep);

        Assert.That(() => Decide(manager, id, grant: true, Granted, until: null), Refused(
            "The exception for \"Who signs?\" is not decided yet.\n1. The last day is missing: until when does the exception count?\n"
            + "The one who asked goes on working with this decision, and colleagues find it on the deal later. Complete it and decide again. (CHK237)"));
        Decide(manager, id, grant: true, Granted, Soon);
        Assert.That(() => Decide(manager, id, grant: false, "On second thoughts no", until: null), Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK235)"));
        Assert.That(() => product.As(manager).Update(new Entity("chk_waiver", id) { ["chk_until"] = Soon.AddDays(9) }), Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK235)"));
    }

    [Test]
    public void Past_the_message_a_decision_is_judged_the_same()
    {
        var id = Ask(rep);

        Assert.That(
            () => product.As(manager).Update(new Entity("chk_waiver", id) { ["chk_state"] = Choice(1), ["chk_until"] = Soon }),
            Throws.TypeOf<DataverseFault>().With.Message.Contain("1. The reason is missing."));
        product.As(manager).Update(new Entity("chk_waiver", id) { ["chk_state"] = Choice(1), ["chk_until"] = Soon, ["chk_decisionreason"] = Granted });

        Assert.That(((EntityReference)Waiver(id)["chk_decidedby"]).Id, Is.EqualTo(manager));
        Assert.That(Answer("qualify.signer")["chk_waiveduntil"], Is.EqualTo(Soon));
    }

    [Test]
    public void What_was_asked_stays()
    {
        var id = Ask(rep);
        foreach (var (column, value) in new (string, object?)[]
        {
            ("chk_reason", "Another reason"), ("chk_itemkey", "qualify.others"), ("chk_name", "Anything"), ("chk_askedby", new EntityReference("systemuser", manager)),
            ("chk_askedon", DateTime.UtcNow), ("chk_decidedby", new EntityReference("systemuser", rep)), ("chk_opportunityid", deals.New(rep)), ("statecode", new OptionSetValue(1)),
            ("chk_until", Soon),
        })
        {
            Assert.That(() => product.As(manager).Update(new Entity("chk_waiver", id) { [column] = value }), Refused(
                "The request for an exception from \"Who signs?\" was not changed: what was asked, by whom, and why stays as it is, because the decision answers exactly that. "
                + "A request is only granted or declined. Ask for a new exception if something else is needed. (CHK234)"), column);
        }
    }

    [Test]
    public void A_granted_exception_stays_when_the_deal_changes_hands()
    {
        var id = Ask(rep);
        Decide(manager, id, grant: true, Granted, Soon);
        var carl = product.UserIn(product.Unit("North" + Guid.NewGuid().ToString("N")[..6]), "carl" + Guid.NewGuid().ToString("N")[..6], "Salesperson", "Checklists Rep");

        product.Admin.Update(new Entity("opportunity", deal.Id) { ["ownerid"] = new EntityReference("systemuser", carl) });

        Assert.That((Waiver(id)["chk_state"], ((EntityReference)Waiver(id)["ownerid"]).Id), Is.EqualTo(((object)Choice(1), carl)));
        Assert.That(Answer("qualify.signer")["chk_waiveduntil"], Is.EqualTo(Soon));
    }

    [Test]
    public void The_list_shows_what_waits_and_what_still_counts_and_who_may_decide()
    {
        var asked = Ask(rep);
        var declined = Ask(rep, "qualify.others");
        Decide(manager, declined, grant: false, "Ask the deputy, she signs too", until: null);
        var granted = Ask(rep, "qualify.brochure");
        Decide(manager, granted, grant: true, Granted, Soon);
        var over = Ask(rep, "develop.budget");
        Decide(manager, over, grant: true, Granted, Soon);
        product.Force(new Entity("chk_waiver", over) { ["chk_until"] = DateTime.UtcNow.Date.AddDays(-2) });

        var list = List(manager).Where(one => one.GetProperty("deal").GetProperty("id").GetGuid() == deal.Id).ToList();

        Assert.That(list.Select(one => one.GetProperty("id").GetGuid()), Is.EqualTo(new[] { asked, granted }));
        Assert.Multiple(() =>
        {
            Assert.That(list[0].GetProperty("deal").GetProperty("name").GetString(), Is.EqualTo("Forty servers"));
            Assert.That(list[0].GetProperty("item").GetString(), Is.EqualTo("qualify.signer"));
            Assert.That(list[0].GetProperty("question").GetString(), Is.EqualTo("Who signs?"));
            Assert.That(list[0].GetProperty("state").GetString(), Is.EqualTo("asked"));
            Assert.That(list[0].GetProperty("reason").GetString(), Is.EqualTo(Reason));
            Assert.That(list[0].GetProperty("askedBy").GetProperty("id").GetGuid(), Is.EqualTo(rep));
            Assert.That(list[0].GetProperty("askedBy").GetProperty("name").GetString(), Does.Contain("rita"));
            Assert.That(list[0].GetProperty("askedOn").GetString(), Does.EndWith("Z"));
            Assert.That(list[0].GetProperty("until").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(list[1].GetProperty("until").GetString(), Is.EqualTo(Soon.ToString("yyyy-MM-dd")));
            Assert.That(list[1].GetProperty("mayDecide").GetBoolean(), Is.False, "it is decided");
        });
        Assert.That(MayDecide(manager, asked), Is.True);
        Assert.That(MayDecide(rep, asked), Is.False);
        Assert.That(MayDecide(ops, asked), Is.False);
        Assert.That(MayDecide(Admin(), asked), Is.True);
        Assert.That(MayDecide(otherManager, asked), Is.Null, "it is not theirs to read");
        Assert.That(MayDecide(Admin(), Ask(Admin(), "qualify.others")), Is.False, "it is their own");
    }

    [Test]
    public void The_guidance_shows_the_exception_asked_for_last()
    {
        Decide(manager, Ask(rep), grant: false, "Ask the deputy, she signs too", until: null);
        Assert.That(Guidance().GetProperty("waiver").GetProperty("decisionReason").GetString(), Is.EqualTo("Ask the deputy, she signs too"));

        Decide(manager, Ask(rep), grant: true, Granted, Soon);

        var signer = Guidance();
        var waiver = signer.GetProperty("waiver");
        Assert.Multiple(() =>
        {
            Assert.That(signer.GetProperty("answer").GetProperty("state").GetString(), Is.EqualTo("waived"));
            Assert.That(signer.GetProperty("note").GetString(), Does.StartWith("A manager made an exception for it until "));
            Assert.That(waiver.GetProperty("state").GetString(), Is.EqualTo("granted"));
            Assert.That(waiver.GetProperty("reason").GetString(), Is.EqualTo(Reason));
            Assert.That(waiver.GetProperty("askedBy").GetString(), Is.EqualTo("rita Demo"));
            Assert.That(waiver.GetProperty("until").GetString(), Is.EqualTo(Soon.ToString("yyyy-MM-dd")));
        });
    }

    [Test]
    public void A_deal_takes_its_exceptions_along()
    {
        var id = Ask(rep);
        Decide(manager, id, grant: true, Granted, Soon);

        product.Admin.Delete("opportunity", deal.Id);

        Assert.That(product.All("chk_waiver", ("chk_waiverid", id)), Is.Empty);
    }

    private Guid Ask(Guid user, string item = "qualify.signer", string reason = Reason) => Ask(user, deal, item, reason);

    private Guid Ask(EntityReference otherwise) => Ask(Admin(), otherwise, "qualify.signer", Reason);

    private Guid Ask(Guid user, EntityReference about, string item, string reason) =>
        Product.Call<Guid>(product.As(user), "chk_AskWaiver", "WaiverId", ("Target", about), ("Item", item), ("Reason", reason));

    private void Decide(Guid user, Guid waiver, bool grant, string reason, DateTime? until)
    {
        var request = new OrganizationRequest("chk_DecideWaiver") { ["Target"] = new EntityReference("chk_waiver", waiver), ["Grant"] = grant, ["Reason"] = reason };
        if (until is not null)
            request["Until"] = until;
        product.As(user).Execute(request);
    }

    private IReadOnlyList<JsonElement> List(Guid user)
    {
        using var document = JsonDocument.Parse(Product.Call<string>(product.As(user), "chk_GetWaivers", "Waivers"));
        return [.. document.RootElement.GetProperty("waivers").EnumerateArray().Select(one => one.Clone())];
    }

    private JsonElement Guidance()
    {
        using var document = JsonDocument.Parse(Product.Call<string>(product.As(rep), "chk_GetGuidance", "Guidance", ("Target", deal)));
        return document.RootElement.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "qualify.signer").Clone();
    }

    private bool? MayDecide(Guid user, Guid waiver) =>
        List(user).Where(one => one.GetProperty("id").GetGuid() == waiver).Select(one => (bool?)one.GetProperty("mayDecide").GetBoolean()).SingleOrDefault();

    private Guid Admin() => product.All("systemuser", ("internalemailaddress", new EmulatorOptions().Administrator)).Single().Id;

    private Entity Waiver(Guid id) => product.All("chk_waiver", ("chk_waiverid", id)).Single();

    private Entity Answer(string item) => product.All("chk_answer", ("chk_opportunityid", deal.Id), ("chk_itemkey", item)).Single();

    private Guid Item(string key) => product.All("chk_item", ("chk_key", key)).Single().Id;

    private static OptionSetValue Choice(int ordinal) => new(727000000 + ordinal);

    private static NUnit.Framework.Constraints.Constraint Refused(string sentence) => Throws.TypeOf<DataverseFault>().With.Message.EqualTo(sentence);

    private static NUnit.Framework.Constraints.Constraint RefusedByThePlatform() => Throws.TypeOf<DataverseFault>().With.Message.Not.Contains("CHK");
}
