using System.Diagnostics;

namespace CrmChecklists.Domain.Tests;

internal sealed class JunkTests
{
    private const string Question = "Who signs, and who could stop it?";

    [TestCase("n/a", JunkKind.Placeholder)]
    [TestCase("T.B.D.", JunkKind.Placeholder)]
    [TestCase("....", JunkKind.Placeholder)]
    [TestCase("same", JunkKind.Placeholder)]
    [TestCase("see above", JunkKind.Placeholder)]
    [TestCase("👍", JunkKind.Placeholder)]
    [TestCase("\ud83d", JunkKind.Placeholder)]
    [TestCase("siehe oben", JunkKind.Placeholder)]
    [TestCase("à compléter", JunkKind.Placeholder)]
    [TestCase("ｔｂｄ", JunkKind.Placeholder)]
    [TestCase("who SIGNS, and who could stop it", JunkKind.Question)]
    [TestCase("Who signs", JunkKind.Question)]
    [TestCase("Who sings and who could stop it", JunkKind.Question)]
    [TestCase("asdf", JunkKind.Keys)]
    [TestCase("azerty", JunkKind.Keys)]
    [TestCase("qwertz qwertz", JunkKind.Keys)]
    [TestCase("dfgdfg", JunkKind.Keys)]
    [TestCase("1234567890", JunkKind.Keys)]
    [TestCase("aaaa", JunkKind.Repetition)]
    [TestCase("as df", JunkKind.Keys)]
    [TestCase("asdf ok", JunkKind.Keys)]
    [TestCase("hahaha ok", JunkKind.Repetition)]
    [TestCase("yes yes yes", JunkKind.Repetition)]
    [TestCase("ask the CFO ask the CFO ask the CFO", JunkKind.Repetition)]
    public void What_says_nothing_is_junk_and_is_told_how(string text, JunkKind kind)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.EqualTo(kind));
    }

    [TestCase("No")]
    [TestCase("CFO")]
    [TestCase("3")]
    [TestCase("none, confirmed by IT on 3 May")]
    [TestCase("entfällt, laut IT")]
    [TestCase("aucun")]
    [TestCase("ninguno")]
    [TestCase("ingen")]
    [TestCase("Nobody could stop it")]
    [TestCase("Hertz")]
    [TestCase("1111")]
    [TestCase("1 1 1")]
    [TestCase("财务总监")]
    [TestCase("Финансовый директор")]
    [TestCase("now")]
    [TestCase("Ask Piotr which two other offers are on his desk")]
    [TestCase("Four of five alarms are false, and nobody can tell which from home.")]
    [TestCase("Hanna Wrona, on the phone")]
    [TestCase("The night shift lead: she drives in when an alarm goes off, often for nothing.")]
    [TestCase("The owner and her accountant decide together.")]
    [TestCase("The owner, on Monday")]
    [TestCase("asdf fine", Description = "half of it says something")]
    [TestCase("The key asdf on the old board is worn out")]
    [TestCase("The sensors report a door left open and a warm room with the same signal.")]
    public void A_short_honest_answer_is_none(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.Null);
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase(null)]
    public void What_is_missing_is_not_junk(string? text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.Null);
    }

    [TestCase("a ")]
    [TestCase("asdf ")]
    [TestCase("asdf")]
    [TestCase("tbd ")]
    [TestCase("signs ")]
    [TestCase("signz1 ")]
    [TestCase("!")]
    public void The_longest_texts_are_judged_at_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length));
        Domain.Junk.Of(text, Question);

        var watch = Stopwatch.StartNew();
        Domain.Junk.Of(text, Question);

        Assert.That(watch.ElapsedMilliseconds, Is.LessThan(250));
    }

    [TestCase("They sign in May", false)]
    [TestCase("They sign it in May", true)]
    [TestCase("They sign in May, the board agrees", true)]
    [TestCase(null, false)]
    public void Only_longer_texts_should_differ_from_deal_to_deal(string? text, bool differs)
    {
        Assert.That(Reuse.ShouldDiffer(text), Is.EqualTo(differs));
    }
}
