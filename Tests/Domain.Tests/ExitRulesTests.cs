using CrmChecklists.Given;
using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

/// <summary>Leaving a deal honestly.</summary>
internal sealed class ExitRulesTests
{
    private const string Ending = "\nLetting go honestly is to your credit, and the next colleague who meets this customer has only your words to go by. Complete them and qualify out again. (CHK621)";

    private readonly Exit exit = new(ExitReason.NoMoney, "Their budget went into the new plant");

    [Test]
    public void An_open_deal_may_be_left_with_a_reason_and_words()
    {
        Assert.That(Refusal(exit), Is.Null);
        Assert.That(Refusal(exit with { RevisitOn = NextTuesday }), Is.Null);
    }

    [Test]
    public void A_closed_deal_cannot_be_left()
    {
        Assert.That(ExitRules.Decide("Forty servers", false, exit, () => Settings.Default, Now).Refusal?.Text, Is.EqualTo(
            "\"Forty servers\" was not qualified out: it is closed already, and only an open deal can be left. Open it again first if it was closed by mistake. (CHK622)"));
    }

    [TestCase("", "The words are missing: what did you find out?")]
    [TestCase("tbd", "\"tbd\" as your words only keeps the place of an answer.")]
    public void Without_words_nobody_learns_from_it(string words, string problem)
    {
        Assert.That(Refusal(exit with { Words = words }), Is.EqualTo($"\"Forty servers\" was not qualified out yet.\n1. {problem}" + Ending));
    }

    [Test]
    public void Junk_passes_where_the_administrator_lets_it()
    {
        var decision = ExitRules.Decide("Forty servers", true, exit with { Words = "tbd" }, () => Settings.Of(name => name == Setting.RefuseJunk.Name ? "no" : null), Now);

        Assert.That(decision.IsAllowed, Is.True);
    }

    [Test]
    public void The_day_to_look_again_is_ahead_for_somebody_on_earth()
    {
        var noonUtc = Today.AddHours(12);

        Assert.That(ExitRules.Decide("Forty servers", true, exit with { RevisitOn = Today.AddDays(1) }, () => Settings.Default, noonUtc).IsAllowed, Is.True);
        Assert.That(ExitRules.Decide("Forty servers", true, exit with { RevisitOn = Today }, () => Settings.Default, noonUtc).Refusal?.Text, Is.EqualTo(
            "\"Forty servers\" was not qualified out yet.\n1. The day to look again would be 22 November 2026, and that day is not ahead of us." + Ending));
        Assert.That(ExitRules.Decide("Forty servers", true, exit with { RevisitOn = Today }, () => Settings.Default, Today.AddHours(11)).IsAllowed, Is.True, "it is the day before on Baker Island");
    }

    [TestCase(ExitReason.NoProblem, "no problem worth solving")]
    [TestCase(ExitReason.NoMoney, "no money")]
    [TestCase(ExitReason.NoAccess, "nobody who decides talked to us")]
    [TestCase(ExitReason.NoUrgency, "no reason to act now")]
    [TestCase(ExitReason.BetterServed, "somebody else serves them better")]
    [TestCase(ExitReason.NoFit, "they do not fit us")]
    [TestCase(ExitReason.Other, "for another reason")]
    public void It_teaches_in_words(ExitReason reason, string words)
    {
        Assert.That((exit with { Reason = reason }).Lesson.InEnglish(), Is.EqualTo($"Qualified out: {words}.\nTheir budget went into the new plant"));
    }

    private static string? Refusal(Exit exit) => ExitRules.Decide("Forty servers", isOpen: true, exit, () => Settings.Default, Now).Refusal?.Text;
}
