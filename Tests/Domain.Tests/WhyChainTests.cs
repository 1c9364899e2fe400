namespace CrmChecklists.Domain.Tests;

internal sealed class WhyChainTests
{
    [Test]
    public void The_last_why_may_be_the_root_cause()
    {
        var whys = new[] { Why("Their servers fail"), Root("Nobody owns them") };

        Assert.That(Problems(whys), Is.Empty);
    }

    [Test]
    public void A_root_cause_ends_the_chain()
    {
        var whys = new[] { Root("Their servers fail"), Why("Nobody owns them") };

        Assert.That(Problems(whys), Is.EqualTo(new[] { "Why 1 is called the root cause, but another why follows it; only the last one can be." }));
    }

    [Test]
    public void A_root_cause_says_of_which_kind_it_is()
    {
        var whys = new[] { Why("Their servers fail"), Root("Nobody owns them") with { CauseType = null } };

        Assert.That(Problems(whys), Is.EqualTo(new[]
        {
            "Why 2 is the root cause; say of which kind: process, technology, people and skills, organisation and politics, money, market and customers, "
            + "law and regulation, or culture and habit.",
        }));
    }

    [Test]
    public void Only_a_root_cause_says_of_which_kind_it_is()
    {
        var whys = new[] { Why("Their servers fail") with { CauseType = CauseType.Technology } };

        Assert.That(Problems(whys), Is.EqualTo(new[]
        {
            "Why 1 says of which kind its cause is, but is not called the root cause; mark it as the root cause, or leave the kind out.",
        }));
    }

    [Test]
    public void A_why_says_something()
    {
        Assert.That(Problems(Why("Their servers fail"), Why(" ")), Is.EqualTo(new[] { "Why 2 says nothing yet." }));
    }

    [Test]
    public void What_it_means_for_a_person_says_for_whom()
    {
        var whys = new[] { new Why(WhyKind.Person, "He is called at night", false) };

        Assert.That(Problems(whys), Is.EqualTo(new[] { "Why 1 tells what it means for a person; say for whom." }));
        Assert.That(Problems(whys[0] with { Person = "Their head of IT" }), Is.Empty);
    }

    [Test]
    public void Whom_it_touches_is_no_placeholder()
    {
        var why = new Why(WhyKind.Person, "He is called at night", false, Person: "n/a");

        Assert.That(AnswerJunk.Places(why, 1, "Who signs?").Select(Say), Is.EqualTo(new[] { "\"n/a\" as the person of why 2 only keeps the place of an answer." }));
    }

    [Test]
    public void Any_why_may_say_whom_it_touches()
    {
        Assert.That(Problems(Why("The night shift answers the phone") with { Person = "The night shift" }), Is.Empty);
    }

    [Test]
    public void How_somebody_feels_says_what_and_how_strongly()
    {
        var whys = new[] { new Why(WhyKind.Feeling, "He sleeps badly", false) };

        Assert.That(Problems(whys), Is.EqualTo(new[]
        {
            "Why 1 tells how somebody feels; choose the feeling that comes closest.",
            "Why 1 tells how somebody feels; say how strongly, from 1 (hardly) to 5 (very).",
        }));
        Assert.That(Problems(whys[0] with { Feeling = Feeling.Worried, Strength = 4 }), Is.Empty);
    }

    [TestCase(0)]
    [TestCase(6)]
    public void A_feeling_is_as_strong_as_one_to_five(int strength)
    {
        var why = new Why(WhyKind.Feeling, "He sleeps badly", false, Feeling: Feeling.Worried, Strength: strength);

        Assert.That(Problems(why), Is.EqualTo(new[] { "Why 1 tells how somebody feels; say how strongly, from 1 (hardly) to 5 (very)." }));
    }

    [TestCase(1)]
    [TestCase(5)]
    public void Hardly_and_very_are_strengths_too(int strength)
    {
        Assert.That(Problems(new Why(WhyKind.Feeling, "He sleeps badly", false, Feeling: Feeling.Worried, Strength: strength)), Is.Empty);
    }

    [Test]
    public void Only_how_somebody_feels_has_a_feeling()
    {
        const string sentence = "Why 1 names a feeling or its strength, but does not tell how somebody feels; choose that kind of why, or leave them out.";

        Assert.That(Problems(Why("Their servers fail") with { Feeling = Feeling.Angry }), Is.EqualTo(new[] { sentence }));
        Assert.That(Problems(Why("Their servers fail") with { Strength = 3 }), Is.EqualTo(new[] { sentence }));
    }

    [Test]
    public void A_chain_has_an_end()
    {
        var whys = Enumerable.Repeat(Why("And why?"), 21).ToArray();

        Assert.That(Problems(whys), Is.EqualTo(new[] { "It has 21 whys; 20 are the most." }));
        Assert.That(Problems([.. whys.Skip(1)]), Is.Empty);
    }

    [Test]
    public void A_link_written_by_itself_is_not_refused_for_what_another_says()
    {
        var old = Root("Nobody owns them") with { CauseType = null };

        Assert.That(WhyChain.ProblemsOf([Why("Their servers fail"), old], 0), Is.Empty);
        Assert.That(WhyChain.ProblemsOf([Why("Their servers fail"), old], 1), Has.Exactly(1).Items);
    }

    [Test]
    public void A_link_written_behind_the_root_cause_is_refused()
    {
        var sentences = WhyChain.ProblemsOf([Root("Nobody owns them"), Why("Their servers fail")], 1).Select(Say);

        Assert.That(sentences, Is.EqualTo(new[] { "Why 1 is called the root cause, but another why follows it; only the last one can be." }));
    }

    [TestCase(2, false, 3, false)]
    [TestCase(3, false, 3, true)]
    [TestCase(1, true, 3, true)]
    [TestCase(0, false, 0, true)]
    [TestCase(0, false, 1, false)]
    public void A_chain_is_complete_when_it_is_deep_enough_or_has_come_to_a_root_cause(int links, bool root, int depth, bool complete)
    {
        Assert.That(WhyChain.IsComplete(links, root, depth), Is.EqualTo(complete));
    }

    private static IEnumerable<string> Problems(params Why[] whys) => WhyChain.Problems(whys).Select(Say);

    private static string Say(FormattableString sentence) => Language.English.Say(sentence);

    private static Why Why(string text) => new(WhyKind.Reason, text, false);

    private static Why Root(string text) => new(WhyKind.Reason, text, true, CauseType: CauseType.People);
}
