namespace CrmChecklists.Domain.Tests;

/// <summary>What a rep says of a practice.</summary>
internal sealed class FeedbackRulesTests
{
    private const string Title = "Ask the CFO";
    private static readonly Settings Usual = Settings.Of(_ => null);
    private static readonly Settings Lenient = Settings.Of(name => name == Setting.RefuseJunk.Name ? "no" : null);

    [TestCase("helped", null)]
    [TestCase("didNot", " ")]
    [TestCase("helped", "She called back within the hour")]
    [TestCase("betterWay", "I ask her assistant for a slot first")]
    public void One_press_is_enough_and_a_better_way_needs_words(string verdict, string? text)
    {
        Assert.That(Decide(verdict, text).IsAllowed, Is.True);
    }

    [TestCase(null)]
    [TestCase("  ")]
    public void A_better_way_without_words_is_refused(string? text)
    {
        Assert.That(Decide("betterWay", text).Refusal?.Text, Is.EqualTo(
            "Your feedback on \"Ask the CFO\" was not sent yet. What you do instead is missing. Sales operations make the next practice out of your words. "
            + "Say in a sentence or two what you do, and when it works. (CHK702)"));
    }

    [TestCase("betterWay", "what you do instead")]
    [TestCase("didNot", "your words")]
    public void Words_that_say_nothing_are_refused(string verdict, string field)
    {
        Assert.That(Decide(verdict, "n/a").Refusal?.Text, Is.EqualTo(
            $"Your feedback on \"Ask the CFO\" was not sent yet. \"n/a\" as {field} only keeps the place of an answer. Sales operations make the next practice out of your words. "
            + "Say in a sentence or two what you do, and when it works. (CHK702)"));
    }

    [Test]
    public void Junk_passes_where_the_administrator_lets_it()
    {
        Assert.That(FeedbackRules.Decide(Title, PracticeVerdict.BetterWay, "n/a", () => Lenient).IsAllowed, Is.True);
    }

    [Test]
    public void Honest_words_cost_no_look_at_the_settings()
    {
        static Settings Never() => throw new AssertionException("The settings were read.");

        Assert.That(FeedbackRules.Decide(Title, PracticeVerdict.BetterWay, "I ask her assistant for a slot first", Never).IsAllowed, Is.True);
    }

    [Test]
    public void A_rep_reads_it_in_German_and_in_Danish()
    {
        var refusal = Decide("betterWay", "n/a").Refusal!;

        Assert.That(refusal.In(German.Language), Is.EqualTo(
            "Deine Rückmeldung zu „Ask the CFO“ wurde noch nicht gesendet. „n/a“ als deine bessere Art hält einer Antwort nur den Platz frei. "
            + "Aus deinen Worten macht die Vertriebssteuerung die nächste bewährte Praxis. Sag in ein, zwei Sätzen, was du tust und wann es funktioniert. (CHK702)"));
        Assert.That(refusal.In(Danish.Language), Does.StartWith("Din tilbagemelding om »Ask the CFO« er ikke sendt endnu. »n/a« som din bedre måde holder kun pladsen for et svar."));
    }

    private static Decision Decide(string verdict, string? text) => FeedbackRules.Decide(Title, Verdict(verdict), text, () => Usual);

    private static PracticeVerdict Verdict(string word) => Words.TryRead<PracticeVerdict>(word, out var verdict) ? verdict : throw new ArgumentException(word, nameof(word));
}
