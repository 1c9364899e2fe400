namespace CrmChecklists.Domain.Tests;

/// <summary>What a pack's text must hold, place by place.</summary>
internal sealed class PackTextTests
{
    private const string Item = """{"key":"i","question":"I?","kind":"do","enforcement":"advise","impact":1,"effort":5,"whyAsked":"Because.","whoSees":"You"}""";
    private const string Practice = """{"key":"p","kind":"tip","title":"T","body":"B"}""";
    private const string Small = $$"""
        {"pack":"small","version":3,"checklists":[{"key":"meet","name":"Meeting","moment":"preparingMeeting","items":[{{Item}}]}],"practices":[{{Practice}}]}
        """;

    private readonly List<string> problems = [];

    [SetUp]
    public void Forget() => problems.Clear();

    [Test]
    public void What_may_be_left_out_is_left_out()
    {
        var pack = PackText.Read(Small, problems)!;

        Assert.That(problems, Is.Empty);
        Assert.That(pack.Checklists[0].Stage, Is.Null);
        Assert.That(pack.Checklists[0].Introduction, Is.Null);
        Assert.That(pack.Checklists[0].Items[0].NeedsVerification, Is.False);
        Assert.That(pack.Practices[0].ItemKey, Is.Null);
    }

    [TestCase("\"pack\":\"small\",", "Pack.pack is missing; it should be a text.")]
    [TestCase("\"version\":3,", "Pack.version is missing; it should be a whole number from 1 to 2147483647.")]
    [TestCase("\"key\":\"meet\",", "Pack.checklists[0].key is missing; it should be a text.")]
    [TestCase("\"name\":\"Meeting\",", "Pack.checklists[0].name is missing; it should be a text.")]
    [TestCase("\"moment\":\"preparingMeeting\",", "Pack.checklists[0].moment is missing; it should be one of leavingStage, winning, losing, preparingMeeting.")]
    [TestCase("\"key\":\"i\",", "Pack.checklists[0].items[0].key is missing; it should be a text.")]
    [TestCase("\"kind\":\"do\",", "Pack.checklists[0].items[0].kind is missing; it should be one of know, do.")]
    [TestCase("\"enforcement\":\"advise\",", "Pack.checklists[0].items[0].enforcement is missing; it should be one of advise, acknowledge, require.")]
    [TestCase("\"impact\":1,", "Pack.checklists[0].items[0].impact is missing; it should be a whole number from 1 to 5.")]
    [TestCase("\"effort\":5,", "Pack.checklists[0].items[0].effort is missing; it should be a whole number from 1 to 5.")]
    [TestCase(",\"whoSees\":\"You\"", "Pack.checklists[0].items[0].whoSees is missing; it should be a text.")]
    [TestCase("\"key\":\"p\",", "Pack.practices[0].key is missing; it should be a text.")]
    [TestCase("\"kind\":\"tip\",", "Pack.practices[0].kind is missing; it should be one of tip, example, warning, hardQuestion, prepared.")]
    [TestCase(",\"body\":\"B\"", "Pack.practices[0].body is missing; it should be a text.")]
    public void What_a_pack_must_say_is_missed_by_name(string piece, string problem)
    {
        PackText.Read(Small.Replace(piece, ""), problems);

        Assert.That(problems, Has.Member(problem));
    }

    [TestCase("\"pack\":", "Pack.pakc is no known property.", "\"pakc\":1,\"pack\":")]
    [TestCase("\"name\":", "Pack.checklists[0].nmae is no known property.", "\"nmae\":1,\"name\":")]
    [TestCase("\"question\":", "Pack.checklists[0].items[0].qestion is no known property.", "\"qestion\":1,\"question\":")]
    [TestCase("\"title\":", "Pack.practices[0].titel is no known property.", "\"titel\":1,\"title\":")]
    [TestCase("\"version\":", "Pack.language should be a whole number from 1 to 65535.", "\"language\":0,\"version\":")]
    [TestCase("\"impact\":1", "Pack.checklists[0].items[0].impact should be a whole number from 1 to 5.", "\"impact\":2.5")]
    [TestCase("\"impact\":1", "Pack.checklists[0].items[0].impact should be a whole number from 1 to 5.", "\"impact\":0")]
    [TestCase("\"effort\":5", "Pack.checklists[0].items[0].effort should be a whole number from 1 to 5.", "\"effort\":6")]
    [TestCase("\"effort\":5", "Pack.checklists[0].items[0].effort should be a whole number from 1 to 5.", "\"effort\":\"5\"")]
    [TestCase("\"moment\":\"preparingMeeting\"", "Pack.checklists[0].stage should be a whole number from 0 to 3.", "\"moment\":\"preparingMeeting\",\"stage\":4")]
    [TestCase("\"kind\":\"tip\"", "Pack.practices[0].stage should be a whole number from 0 to 3.", "\"kind\":\"tip\",\"stage\":4")]
    public void What_is_misspelled_or_out_of_bounds_is_the_only_problem_named(string piece, string problem, string instead)
    {
        PackText.Read(Small.Replace(piece, instead), problems);

        Assert.That(problems, Is.EqualTo(new[] { problem }));
    }

    [TestCase("\"kind\":\"do\"", "Pack.checklists[0].items[0].askCustomer should be an object.", "\"kind\":\"do\",\"askCustomer\":\"Who signs?\"")]
    [TestCase("\"kind\":\"do\"", "Pack.checklists[0].items[0].bring.en should be a text.", "\"kind\":\"do\",\"bring\":{\"en\":1,\"de\":\"Zahlen\"}")]
    [TestCase("\"kind\":\"do\"", "Pack.checklists[0].items[0].bring.de should be a text of one line.", "\"kind\":\"do\",\"bring\":{\"de\":\"Zahlen\\nund mehr\"}")]
    [TestCase("\"kind\":\"do\"", "Pack.checklists[0]: The item \"i\": line 2 of what to ask the customer should be a language in two letters and the words, like \"en = Who signs at your side?\".",
        "\"kind\":\"do\",\"askCustomer\":{\"en\":\"Who signs?\",\"german\":\"Wer?\"}")]
    public void What_goes_to_the_customer_is_a_line_for_each_language(string piece, string problem, string instead)
    {
        PackText.Read(Small.Replace(piece, instead), problems);

        Assert.That(problems, Has.Member(problem));
    }

    [Test]
    public void What_goes_to_the_customer_fits_its_column_with_all_its_languages()
    {
        string Pack(int length) => Small.Replace("\"kind\":\"do\"", $"\"kind\":\"do\",\"bring\":{{\"en\":\"{new string('n', 1994)}\",\"de\":\"{new string('z', length)}\"}}");

        PackText.Read(Pack(1994), problems);
        Assert.That(problems, Is.Empty);

        PackText.Read(Pack(1995), problems);
        Assert.That(problems, Is.EqualTo(new[] { "Pack.checklists[0].items[0].bring should be at most 4000 characters; it has 4001." }));
    }

    [Test]
    public void What_goes_to_the_customer_becomes_lines_of_the_item()
    {
        var item = PackText.Read(Small.Replace("\"kind\":\"do\"", "\"kind\":\"do\",\"askCustomer\":{\"en\":\"Who signs?\",\"de\":\"Wer unterschreibt = zahlt?\"}"), problems)!.Checklists[0].Items[0];

        Assert.That(item.AskCustomer, Is.EqualTo("en = Who signs?\nde = Wer unterschreibt = zahlt?"));
        Assert.That(item.Bring, Is.Null);
    }

    [Test]
    public void A_practice_stands_once_in_a_pack_and_one_without_a_key_is_only_missing_it()
    {
        PackText.Read(Small.Replace(Practice, $"{Practice},{Practice}"), problems);
        Assert.That(problems, Is.EqualTo(new[] { "The pack has the practice \"p\" 2 times." }));

        problems.Clear();
        var keyless = Practice.Replace("\"key\":\"p\",", "");
        PackText.Read(Small.Replace(Practice, $"{keyless},{keyless}"), problems);
        Assert.That(problems, Is.EqualTo(new[]
        {
            "Pack.practices[0].key is missing; it should be a text.",
            "Pack.practices[1].key is missing; it should be a text.",
        }));
    }

    [Test]
    public void A_text_may_be_as_long_as_its_column()
    {
        PackText.Read(Small.Replace("\"name\":\"Meeting\"", $"\"name\":\"{new string('n', 200)}\""), problems);
        Assert.That(problems, Is.Empty);

        PackText.Read(Small.Replace("\"name\":\"Meeting\"", $"\"name\":\"{new string('n', 201)}\""), problems);
        Assert.That(problems, Is.EqualTo(new[] { "Pack.checklists[0].name should be at most 200 characters; it has 201." }));
    }

    [Test]
    public void Two_million_characters_are_the_most()
    {
        Assert.That(PackText.Read(Small.PadRight(2_000_000), problems), Is.Not.Null);

        Assert.That(PackText.Read(Small.PadRight(2_000_001), problems), Is.Null);
        Assert.That(problems, Is.EqualTo(new[] { "The pack should have at most 2000000 characters; it has 2000001." }));
    }
}
