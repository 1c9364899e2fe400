using CrmChecklists.Given;
namespace CrmChecklists.Domain.Tests;

internal sealed class PackTests
{
    private const string Small = """
        { "pack":"small", "version":3, "language":1033,
          "checklists":[ {"key":"qualify","name":"Leaving Qualify","moment":"leavingStage","stage":0,"introduction":"Before we invest more.",
             "items":[ {"key":"qualify.signer","question":"Who signs?","kind":"know","enforcement":"require","needsVerification":true,"impact":5,"effort":2,
                        "whyAsked":"Because they decide.","whoSees":"You and your manager"} ]} ],
          "practices":[ {"key":"ask.cfo","kind":"hardQuestion","title":"Why so much?","body":"Ask back.","item":"qualify.signer","stage":null} ] }
        """;

    private readonly List<string> problems = [];

    [SetUp]
    public void Forget() => problems.Clear();

    [Test]
    public void A_pack_is_read()
    {
        var pack = PackText.Read(Small, problems)!;

        Assert.That(problems, Is.Empty);
        Assert.That(pack.Name, Is.EqualTo("small"));
        Assert.That(pack.Version, Is.EqualTo(3));
        var checklist = pack.Checklists.Single();
        Assert.That(checklist.Items.Single(), Is.EqualTo(new Item(
            "qualify.signer", "Who signs?", ItemKind.Know, Enforcement.Require, NeedsVerification: true, Impact: 5, Effort: 2, Order: 1, Stage: 0,
            "Because they decide.", "You and your manager")));
        Assert.That(pack.Practices.Single(), Is.EqualTo(new Practice(
            "ask.cfo", PracticeKind.HardQuestion, "Why so much?", "Ask back.", "qualify.signer", Stage: null, Contributor: null, Basis: null, Order: 1)));
    }

    [Test]
    public void Every_wrong_place_is_named_at_once()
    {
        var text = Small.Replace("\"impact\":5", "\"impact\":9").Replace("\"kind\":\"know\"", "\"kind\":\"guess\"").Replace("\"title\":\"Why so much?\",", "");

        var pack = PackText.Read(text, problems);

        Assert.That(pack, Is.Null);
        Assert.That(Messages.PackRefused(problems).Text, Is.EqualTo(
            "The pack was not imported: 3 places are wrong.\n"
            + "1. Pack.checklists[0].items[0].kind should be one of know, do.\n"
            + "2. Pack.checklists[0].items[0].impact should be a whole number from 1 to 5.\n"
            + "3. Pack.practices[0].title is missing; it should be a text.\n"
            + "A pack is taken whole or not at all, so that a checklist is never half changed. Correct the places named and import it again. (CHK401)"));
    }

    [TestCase("", "Pack is not JSON. Line 1, column 1: the text ends too early.")]
    [TestCase("[]", "Pack should be an object.")]
    public void A_text_that_is_no_pack_is_refused(string text, string first)
    {
        var pack = PackText.Read(text, problems);

        Assert.That(pack, Is.Null);
        Assert.That(problems[0], Is.EqualTo(first));
    }

    [Test]
    public void A_truncated_pack_is_refused_naming_the_place()
    {
        var pack = PackText.Read(Small[..^60], problems);

        Assert.That(pack, Is.Null);
        Assert.That(problems, Has.Count.EqualTo(1).And.One.StartsWith("Pack is not JSON. Line 5, column "));
    }

    [Test]
    public void A_checklist_that_could_not_be_published_is_no_part_of_a_pack()
    {
        var text = Small.Replace("\"stage\":0,", "");

        PackText.Read(text, problems);

        Assert.That(problems, Is.EqualTo(new[] { "Pack.checklists[0]: It is for leaving a stage, but does not say which." }));
    }

    [Test]
    public void A_key_stands_once_in_a_pack()
    {
        var item = """{"key":"a","question":"A?","kind":"do","enforcement":"advise","impact":1,"effort":1,"whyAsked":"Because.","whoSees":"You"}""";
        var list = $$"""{"key":"meet","name":"Meeting","moment":"preparingMeeting","items":[{{item}},{{item}}]}""";

        PackText.Read($$"""{"pack":"p","version":1,"checklists":[{{list}},{{list}}]}""", problems);

        Assert.That(problems, Is.EqualTo(new[]
        {
            "Pack.checklists[0]: It has the item \"a\" 2 times.",
            "Pack.checklists[1]: It has the item \"a\" 2 times.",
            "The pack has the checklist \"meet\" 2 times.",
        }));
    }

    [Test]
    public void An_empty_checklist_asks_nobody_anything()
    {
        Assert.That((Version("Who signs?") with { Items = [] }).Problems().InEnglish(), Is.EqualTo(new[] { "It has no items." }));
    }

    [Test]
    public void Importing_what_is_published_changes_nothing_and_leaves_a_draft_alone()
    {
        Assert.That(PackPlan.For(Version("Who signs?"), Version("Who signs?"), draft: null, publish: true), Is.EqualTo(PackChange.Unchanged));
        Assert.That(PackPlan.For(Version("Who signs?"), Version("Who signs?"), Version("Who pays?"), publish: true), Is.EqualTo(PackChange.Unchanged));
    }

    [Test]
    public void What_is_new_or_differs_becomes_a_draft()
    {
        Assert.That(PackPlan.For(Version("Who signs?"), published: null, draft: null, publish: false), Is.EqualTo(PackChange.NewDraft));
        Assert.That(PackPlan.For(Version("Who signs?"), Version("Who pays?"), draft: null, publish: false), Is.EqualTo(PackChange.NewDraft));
        Assert.That(PackPlan.For(Version("Who signs?"), published: null, Version("Who pays?"), publish: false), Is.EqualTo(PackChange.ReplaceDraft));
    }

    [Test]
    public void A_draft_that_already_says_it_is_only_published_when_asked()
    {
        Assert.That(PackPlan.For(Version("Who signs?"), published: null, Version("Who signs?"), publish: false), Is.EqualTo(PackChange.Unchanged));
        Assert.That(PackPlan.For(Version("Who signs?"), published: null, Version("Who signs?"), publish: true), Is.EqualTo(PackChange.PublishDraft));
    }

    [Test]
    public void Two_versions_say_the_same_only_if_every_word_is_the_same()
    {
        Assert.That(Version("Who signs?").SaysTheSameAs(Version("Who signs?")), Is.True);
        Assert.That(Version("Who signs?").SaysTheSameAs(Version("Who signs? ")), Is.False);
        Assert.That(Version("Who signs?").SaysTheSameAs(Version("Who signs?") with { Introduction = "New" }), Is.False);
    }

    private static Checklist Version(string question) =>
        new("qualify", "Leaving Qualify", Moment.LeavingStage, 0, null, [Given.Known.Item(question).Item with { Key = "qualify.signer" }]);
}
