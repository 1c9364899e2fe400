using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Chains of whys by every road: in order without holes, sound, and known to their answer.</summary>
internal sealed class WhysTests
{
    private const string Answered = """{"item":"qualify.brochure","state":"assumed","value":"The short one"}""";

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private EntityReference deal = null!;
    private EntityReference answer = null!;

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
    public void NewAnswer()
    {
        deal = deals.New(rep);
        deals.Save(rep, deal, Answered);
        answer = AnswerRow().ToEntityReference();
    }

    [Test]
    public void A_why_without_an_order_goes_to_the_end()
    {
        Add("They read little");
        Add("They have no time", order: 99);

        Assert.That(Chain(), Is.EqualTo(new[] { "1 They read little", "2 They have no time" }));
    }

    [Test]
    public void A_why_in_the_middle_moves_the_others_on()
    {
        Add("They read little");
        Add("They have no time");

        Add("They get forty a day", order: 2);
        Add("Nobody sorts them", order: 1);

        Assert.That(Chain(), Is.EqualTo(new[] { "1 Nobody sorts them", "2 They read little", "3 They get forty a day", "4 They have no time" }));
    }

    [Test]
    public void A_why_that_goes_leaves_no_hole()
    {
        Add("They read little");
        var middle = Add("They have no time");
        Add("They get forty a day");

        product.As(rep).Delete("chk_why", middle);

        Assert.That(Chain(), Is.EqualTo(new[] { "1 They read little", "2 They get forty a day" }));
        Assert.That(AnswerRow()["chk_whys"], Is.EqualTo(2));
    }

    [TestCase(1, "1 Third, 2 First, 3 Second")]
    [TestCase(2, "1 First, 2 Third, 3 Second")]
    [TestCase(7, "1 First, 2 Second, 3 Third")]
    public void A_why_is_moved_by_its_order(int order, string chain)
    {
        Add("First");
        Add("Second");
        var third = Add("Third");

        product.As(rep).Update(new Entity("chk_why", third) { ["chk_order"] = order });

        Assert.That(string.Join(", ", Chain()), Is.EqualTo(chain));
    }

    [Test]
    public void The_answer_knows_how_long_its_chain_is_and_where_it_ends()
    {
        Add("They read little");
        var root = Add("Nobody decides what they get", root: true, cause: 3);
        Assert.That((AnswerRow()["chk_whys"], AnswerRow()["chk_causetype"]), Is.EqualTo(((object)2, (object)Choice(3))));

        product.As(rep).Update(new Entity("chk_why", root) { ["chk_causetype"] = Choice(0) });
        Assert.That(AnswerRow()["chk_causetype"], Is.EqualTo(Choice(0)));

        product.As(rep).Delete("chk_why", root);
        Assert.That((AnswerRow()["chk_whys"], AnswerRow().Contains("chk_causetype")), Is.EqualTo(((object)1, false)));
    }

    [Test]
    public void Adding_a_why_leaves_who_wrote_the_answer_and_when()
    {
        var before = AnswerRow();

        product.Admin.Create(Link("They read little"));

        var after = AnswerRow();
        Assert.That(after["chk_whys"], Is.EqualTo(1));
        Assert.That((after["modifiedby"], after["modifiedon"]), Is.EqualTo((before["modifiedby"], before["modifiedon"])));
        Assert.That(((EntityReference)after["modifiedby"]).Id, Is.EqualTo(rep));
    }

    [Test]
    public void A_why_belongs_to_the_deals_owner()
    {
        var id = product.Admin.Create(Link("They read little"));

        Assert.That(product.All("chk_why", ("chk_whyid", id)).Single()["ownerid"], Is.EqualTo(new EntityReference("systemuser", rep)));
    }

    [Test]
    public void The_root_cause_stays_last()
    {
        Add("They read little");
        var root = Add("Nobody decides what they get", root: true, cause: 3);
        const string refusal = "The why under \"Which brochure?\" was not saved.\n1. Why {0} is called the root cause, but another why follows it; only the last one can be.\n"
            + "A chain of whys is read by colleagues who were not there, and wins and losses are compared by where it ends. Correct what is named and save again. (CHK222)";

        Assert.That(() => Add("And why that?"), Refused(string.Format(refusal, 2)));
        Assert.That(() => product.As(rep).Update(new Entity("chk_why", root) { ["chk_order"] = 1 }), Refused(string.Format(refusal, 1)));
        Assert.That(Chain(), Is.EqualTo(new[] { "1 They read little", "2 Nobody decides what they get" }));
    }

    [Test]
    public void A_link_is_judged_by_every_road()
    {
        Assert.That(() => Add("Nobody decides what they get", root: true), Refused(
            "The why under \"Which brochure?\" was not saved.\n1. Why 1 is the root cause; say of which kind: process, technology, people and skills, organisation and politics, "
            + "money, market and customers, law and regulation, or culture and habit.\n"
            + "A chain of whys is read by colleagues who were not there, and wins and losses are compared by where it ends. Correct what is named and save again. (CHK222)"));
        Assert.That(() => Add("asdf"), Throws.TypeOf<DataverseFault>().With.Message.StartsWith(
            "Nothing was saved yet: one place does not help the next reader.\n1. Which brochure? \"asdf\" as why 1 is a run over the keyboard.\n"));
        Assert.That(Chain(), Is.Empty);
    }

    [Test]
    public void A_why_needs_an_answer_and_stays_with_it()
    {
        deals.Save(rep, deal, Deals.OthersNotYet);
        var other = product.All("chk_answer", ("chk_opportunityid", deal.Id), ("chk_itemkey", "qualify.others")).Single();
        var link = Add("They read little");

        var orphan = Link("Nothing");
        orphan.Attributes.Remove("chk_answerid");
        Assert.That(() => product.As(rep).Create(orphan), Refused(
            "The why was not saved: it must belong to an answer. A why by itself explains nothing. Open the deal's checklist and add it under the answer it explains. (CHK220)"));
        Assert.That(() => product.As(rep).Update(new Entity("chk_why", link) { ["chk_answerid"] = other.ToEntityReference() }), Refused(
            "The why stays where it is: under another answer it would explain something its author never spoke of. Write a new why there instead. (CHK221)"));
        Assert.That(() => product.As(rep).Update(new Entity("chk_why", link) { ["statecode"] = new OptionSetValue(1) }), Refused(
            "The why was not changed: a chain of whys has no inactive links, because nobody could tell whether one still counts. "
            + "Delete the why if it is wrong, or change what it says. (CHK223)"));
    }

    [Test]
    public void What_the_server_keeps_nobody_writes_by_hand()
    {
        foreach (var (column, value) in new (string, object)[]
        {
            ("chk_whys", 7), ("chk_causetype", Choice(0)), ("chk_lastwhyon", DateTime.UtcNow), ("chk_waiveduntil", DateTime.UtcNow.Date), ("chk_boundvalue", "7"), ("chk_number", 7m),
            ("chk_date", DateTime.UtcNow.Date), ("chk_expireson", DateTime.UtcNow.Date),
        })
        {
            Assert.That(() => product.Admin.Update(new Entity("chk_answer", answer.Id) { [column] = value }), Refused(
                $"The answer was not saved: {column} is kept by the server, from the whys, the waivers and the value themselves, so that it cannot say anything else than they do. "
                + "Leave it out and save again. (CHK211)"));
        }
    }

    [Test]
    public void Saving_a_chain_keeps_the_links_that_stay()
    {
        deals.Save(rep, deal, Saved("""{"kind":"reason","text":"They read little"}""", """{"kind":"reason","text":"They have no time"}"""));
        var before = Links().ToDictionary(row => row["chk_name"], row => row.Id);

        deals.Save(rep, deal, Saved(
            """{"kind":"feeling","text":"They are tired of it","feeling":"frustrated","strength":4}""", """{"kind":"reason","text":"They read little"}""",
            """{"kind":"person","text":"He is called at night","person":"Their head of IT","isRootCause":true,"causeType":"habit"}"""));

        var links = Links();
        Assert.That(Chain(), Is.EqualTo(new[] { "1 They are tired of it", "2 They read little", "3 He is called at night" }));
        Assert.That(links[1].Id, Is.EqualTo(before["They read little"]));
        Assert.That(links[0].Id, Is.EqualTo(before["They have no time"]), "a link that is left over is rewritten");
        Assert.That((links[0]["chk_feeling"], links[0]["chk_strength"]), Is.EqualTo(((object)Choice(1), (object)4)));
        Assert.That((links[2]["chk_person"], links[2]["chk_causetype"]), Is.EqualTo(((object)"Their head of IT", (object)Choice(7))));
        Assert.That((AnswerRow()["chk_whys"], AnswerRow()["chk_causetype"]), Is.EqualTo(((object)3, (object)Choice(7))));
    }

    [Test]
    public void A_chain_saved_as_it_is_writes_nothing()
    {
        var saved = Saved("""{"kind":"reason","text":"They read little"}""");
        deals.Save(rep, deal, saved);
        var (link, version) = (Links().Single(), AnswerRow().RowVersion);

        deals.Save(rep, deal, saved);

        Assert.That((Links().Single().RowVersion, AnswerRow().RowVersion), Is.EqualTo((link.RowVersion, version)));
    }

    [Test]
    public void An_emptied_chain_is_forgotten_by_its_answer()
    {
        deals.Save(rep, deal, Saved("""{"kind":"reason","text":"They read little","isRootCause":true,"causeType":"habit"}"""));

        deals.Save(rep, deal, Saved());

        Assert.That(Links(), Is.Empty);
        Assert.That((AnswerRow()["chk_whys"], AnswerRow().Contains("chk_causetype")), Is.EqualTo(((object)0, false)));
    }

    [Test]
    public void A_why_added_meanwhile_is_a_conflict_for_who_did_not_see_it()
    {
        var seen = AnswerRow().RowVersion;
        Add("They read little");

        Assert.That(
            () => deals.Save(rep, deal, Saved("""{"kind":"reason","text":"They have no time"}""")[..^1] + $",\"version\":\"{seen}\"}}"),
            Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK205)"));
        Assert.That(Chain(), Is.EqualTo(new[] { "1 They read little" }));
    }

    [Test]
    public void A_deal_waits_until_the_chain_is_as_deep_as_the_item_asks()
    {
        var budget = product.All("chk_item", ("chk_key", "develop.budget")).Single().Id;
        product.Force(new Entity("chk_item", budget) { ["chk_whydepth"] = 2 });
        deals.Save(rep, deal, Deals.SignerVerified, Deals.OthersNotYet, """{"item":"develop.budget","state":"assumed","value":"In the plan for next year"}""");
        deals.Move(rep, deal, "Develop");
        answer = product.All("chk_answer", ("chk_opportunityid", deal.Id), ("chk_itemkey", "develop.budget")).Single().ToEntityReference();

        Add("They plan by the calendar year");
        Assert.That(() => deals.Move(rep, deal, "Propose"), Throws.TypeOf<DataverseFault>().With.Message.Contain(
            "1. Where is the budget? Its chain of whys has 1 of 2 links: go on asking why, or mark the root cause and say of which kind it is."));
        Assert.That(Counts()["chk_holding"], Is.EqualTo(1));

        Add("Their group closes its books in December");
        Assert.That(Counts()["chk_holding"], Is.EqualTo(0), "the counts follow the chain");
        Assert.That(() => deals.Move(rep, deal, "Propose"), Throws.Nothing);
    }

    [Test]
    public void An_answer_and_a_deal_take_their_whys_along()
    {
        Add("They read little");
        Add("They have no time");

        product.Admin.Delete("chk_answer", answer.Id);
        Assert.That(Links(), Is.Empty);

        NewAnswer();
        Add("They read little");
        product.Admin.Delete("opportunity", deal.Id);
        Assert.That(Links(), Is.Empty);
    }

    [Test, Repeat(5)]
    public void Two_people_at_once_leave_no_hole_and_lose_nothing()
    {
        const int each = 10;
        var carl = product.User("carl" + Guid.NewGuid().ToString("N")[..6], "Salesperson", "Checklists Manager");

        Parallel.Invoke(
            () => AddMany(rep, "rita", each),
            () => AddMany(carl, "carl", each));

        var links = Links();
        Assert.That(links.Select(row => row["chk_order"]), Is.EqualTo(Enumerable.Range(1, 2 * each)));
        Assert.That(links.Select(row => row["chk_name"]), Is.EquivalentTo(Names("rita", each).Concat(Names("carl", each))));
        Assert.That(AnswerRow()["chk_whys"], Is.EqualTo(2 * each));
    }

    private Entity Counts() => product.All("chk_compliance", ("chk_opportunityid", deal.Id), ("chk_stage", Choice(1))).Single();

    private void AddMany(Guid user, string who, int count)
    {
        foreach (var (name, i) in Names(who, count).Select((name, i) => (name, i)))
            product.As(user).Create(Link(name, order: i % 3 == 0 ? 1 : null));
    }

    private static IEnumerable<string> Names(string who, int count) => Enumerable.Range(1, count).Select(i => $"The reason that {who} heard in call {i}");

    private Guid Add(string text, int? order = null, bool root = false, int? cause = null) => product.As(rep).Create(Link(text, order, root, cause));

    private Entity Link(string text, int? order = null, bool root = false, int? cause = null)
    {
        var link = new Entity("chk_why") { ["chk_answerid"] = answer, ["chk_kind"] = Choice(0), ["chk_name"] = text, ["chk_isrootcause"] = root };
        if (order is not null)
            link["chk_order"] = order;
        if (cause is not null)
            link["chk_causetype"] = Choice(cause.Value);
        return link;
    }

    private static string Saved(params string[] whys) => Answered[..^1] + $",\"whys\":[{string.Join(",", whys)}]}}";

    private IReadOnlyList<Entity> Links() => [.. product.All("chk_why", ("chk_answerid", answer.Id)).OrderBy(row => row["chk_order"])];

    private IEnumerable<string> Chain() => Links().Select(row => $"{row["chk_order"]} {row["chk_name"]}");

    private Entity AnswerRow() => product.All("chk_answer", ("chk_opportunityid", deal.Id), ("chk_itemkey", "qualify.brochure")).Single();

    private static OptionSetValue Choice(int ordinal) => new(727000000 + ordinal);

    private static NUnit.Framework.Constraints.Constraint Refused(string sentence) => Throws.TypeOf<DataverseFault>().With.Message.EqualTo(sentence);
}
