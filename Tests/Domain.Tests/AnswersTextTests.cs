using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class AnswersTextTests
{
    private readonly List<string> problems = [];

    [SetUp]
    public void Forget() => problems.Clear();

    [Test]
    public void A_whole_answer_is_read()
    {
        var read = AnswersText.Read("""
            [ { "item":"qualify.signer", "state":"verified", "value":"The CFO", "source":"By phone", "verifiedOn":"2026-11-22", "plan":null, "dueOn":null,
                "reason":"", "whys":[ {"kind":"feeling","text":"He worries","isRootCause":true} ], "version":"1234" } ]
            """, problems);

        Assert.That(problems, Is.Empty);
        var one = read.Single();
        Assert.That(one.Item, Is.EqualTo("qualify.signer"));
        Assert.That(one.Answer, Is.EqualTo(new Answer(AnswerState.Verified, "The CFO", Source: "By phone", VerifiedOn: Today)));
        Assert.That(one.Whys, Is.EqualTo(new[] { new Why(WhyKind.Feeling, "He worries", true) }));
        Assert.That(one.SawVersion, Is.True);
        Assert.That(one.Version, Is.EqualTo("1234"));
    }

    [Test]
    public void Everything_a_why_says_is_read()
    {
        var read = AnswersText.Read("""
            [ { "item":"a", "state":"open", "whys":[
                {"kind":"feeling","text":"He worries","person":"Their head of IT","feeling":"overwhelmed","strength":4},
                {"kind":"reason","text":"Nobody owns the servers","isRootCause":true,"causeType":"habit"} ] } ]
            """, problems);

        Assert.That(problems, Is.Empty);
        Assert.That(read.Single().Whys, Is.EqualTo(new[]
        {
            new Why(WhyKind.Feeling, "He worries", false, "Their head of IT", Feeling.Overwhelmed, 4),
            new Why(WhyKind.Reason, "Nobody owns the servers", true, CauseType: CauseType.Habit),
        }));
    }

    [TestCase("\"feeling\":\"sad\"", "Answers[0].whys[0].feeling should be one of worried, frustrated, overwhelmed, angry, ashamed, indifferent, curious, hopeful, relieved, confident, enthusiastic.")]
    [TestCase("\"causeType\":\"people and skills\"", "Answers[0].whys[0].causeType should be one of process, technology, people, organisation, money, market, law, habit.")]
    [TestCase("\"strength\":6", "Answers[0].whys[0].strength should be a whole number from 1 to 5.")]
    public void A_why_that_cannot_be_read_names_the_place(string property, string sentence)
    {
        AnswersText.Read($$"""[{"item":"a","state":"open","whys":[{"kind":"reason","text":"x",{{property}}}]}]""", problems);

        Assert.That(problems, Is.EqualTo(new[] { sentence }));
    }

    [Test]
    public void Absent_whys_and_an_absent_version_are_not_the_same_as_empty_ones()
    {
        var absent = AnswersText.Read("""[{"item":"a","state":"open"}]""", problems).Single();
        var empty = AnswersText.Read("""[{"item":"a","state":"open","whys":[],"version":null}]""", problems).Single();

        Assert.That(problems, Is.Empty);
        Assert.That(absent.Whys, Is.Null);
        Assert.That(absent.SawVersion, Is.False);
        Assert.That(empty.Whys, Is.Empty);
        Assert.That(empty.SawVersion, Is.True);
    }

    [TestCase("""{}""", "Answers should be a list.")]
    [TestCase("""[1]""", "Answers[0] should be an object.")]
    [TestCase("""[{"state":"open"}]""", "Answers[0].item is missing; it should be a text.")]
    [TestCase("""[{"item":"a"}]""", "Answers[0].state is missing; it should be one of open, notYet, assumed, verified, unknowable, waived.")]
    [TestCase("""[{"item":"a","state":"known"}]""", "Answers[0].state should be one of open, notYet, assumed, verified, unknowable, waived.")]
    [TestCase("""[{"state":"open"},{"state":"open"}]""", "Answers[0].item is missing; it should be a text.", "Answers[1].item is missing; it should be a text.")]
    [TestCase("""[{"item":"a","state":"open","whys":[{"kind":"reason","text":"x","txet":"y"}]}]""", "Answers[0].whys[0].txet is no known property.")]
    [TestCase("""[{"item":"a","state":"open","whys":[{"text":"x"}]}]""", "Answers[0].whys[0].kind is missing; it should be one of reason, organisation, person, feeling, words.")]
    [TestCase("""[{"item":"a","state":"open","valeu":"x"}]""", "Answers[0].valeu is no known property.")]
    [TestCase("""[{"item":"a","state":"open","value":7}]""", "Answers[0].value should be a text.")]
    [TestCase("""[{"item":"a","state":"open","dueOn":"Tuesday"}]""", "Answers[0].dueOn should be a day like 2026-11-22.")]
    [TestCase("""[{"item":"a","state":"open","whys":[{"kind":"reason","text":"x","isRootCause":"yes"}]}]""", "Answers[0].whys[0].isRootCause should be true or false.")]
    [TestCase("""[{"item":"a","state":"open"},{"item":"a","state":"open"}]""", "Answers has 2 entries for the item \"a\"; one is enough.")]
    [TestCase("""[{"item":"a",""", "Answers is not JSON. Line 1, column 14: a property name in quotes should stand here.")]
    public void A_text_that_is_no_answers_is_refused_naming_the_place(string text, params string[] sentences)
    {
        AnswersText.Read(text, problems);

        Assert.That(problems, Is.EqualTo(sentences));
    }

    [Test]
    public void A_value_longer_than_its_column_is_refused()
    {
        AnswersText.Read($$"""[{"item":"a","state":"assumed","value":"{{new string('x', 4001)}}"}]""", problems);

        Assert.That(problems, Is.EqualTo(new[] { "Answers[0].value should be at most 4000 characters; it has 4001." }));
    }

    [Test]
    public void A_text_too_large_is_not_even_read()
    {
        Assert.That(AnswersText.Read("[]".PadRight(200_000), problems), Is.Empty);
        Assert.That(problems, Is.Empty);

        Assert.That(AnswersText.Read(new string('[', 200_001), problems), Is.Empty);
        Assert.That(problems, Is.EqualTo(new[] { "Answers should have at most 200000 characters; it has 200001." }));
    }

    [Test]
    public void More_answers_than_any_checklist_needs_are_refused()
    {
        string Answers(int count) => "[" + string.Join(",", Enumerable.Range(1, count).Select(i => $$"""{"item":"i{{i}}","state":"open"}""")) + "]";

        AnswersText.Read(Answers(100), problems);
        Assert.That(problems, Is.Empty);

        AnswersText.Read(Answers(101), problems);

        Assert.That(problems, Is.EqualTo(new[] { "Answers should have at most 100 entries; it has 101." }));
    }
}
