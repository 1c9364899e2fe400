using CrmChecklists.Given;
using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class AnswerSaveTests
{
    private static readonly Answer Fine = new(AnswerState.Assumed, "The CFO");

    [Test]
    public void Answers_to_items_nobody_asks_are_refused()
    {
        var decision = AnswerSave.Decide([Input("qualify.signer"), Input("qualify.gone")], Saved("qualify.signer", version: null), () => Settings.Default, Now);

        Assert.That(decision.Refusal?.Text, Is.EqualTo(
            "Nothing was saved: no published checklist asks \"qualify.gone\" of this deal. The checklist may have changed while you were writing. "
            + "Reload the deal and look at its checklist again. (CHK204)"));
    }

    [Test]
    public void An_answer_somebody_else_changed_is_not_overwritten()
    {
        var decision = AnswerSave.Decide([Input("qualify.signer") with { SawVersion = true, Version = "7" }], Saved("qualify.signer", version: "8"), () => Settings.Default, Now);

        Assert.That(decision.Refusal?.Text, Is.EqualTo(
            "Nothing was saved: somebody else changed this answer while you were writing.\n1. Who signs?\n"
            + "Saving would silently throw their work away. Reload the deal, look at what they wrote, and save yours again. (CHK205)"));
    }

    [Test]
    public void Every_answer_somebody_else_changed_is_named()
    {
        var seen = Input("a") with { SawVersion = true, Version = "7" };
        var saved = new Dictionary<string, SavedItem> { ["a"] = new(Known.Item("Who signs?").Item, null, "8"), ["b"] = new(Known.Item("Who pays?").Item, null, "9") };

        var decision = AnswerSave.Decide([seen, seen with { Item = "b" }], saved, () => Settings.Default, Now);

        Assert.That(decision.Refusal?.Text, Does.StartWith("Nothing was saved: somebody else changed these answers while you were writing.\n1. Who signs?\n2. Who pays?\n"));
    }

    [TestCase("8", "8", true)]
    [TestCase(null, null, true)]
    [TestCase(null, "8", false)]
    [TestCase("8", null, false)]
    public void What_was_seen_must_be_what_is_stored(string? seen, string? stored, bool allowed)
    {
        var decision = AnswerSave.Decide([Input("qualify.signer") with { SawVersion = true, Version = seen }], Saved("qualify.signer", stored), () => Settings.Default, Now);

        Assert.That(decision.IsAllowed, Is.EqualTo(allowed));
    }

    [Test]
    public void Who_does_not_say_what_was_seen_takes_the_last_word()
    {
        var decision = AnswerSave.Decide([Input("qualify.signer")], Saved("qualify.signer", version: "8"), () => Settings.Default, Now);

        Assert.That(decision.IsAllowed, Is.True);
    }

    [Test]
    public void Every_problem_of_every_answer_is_named_at_once()
    {
        var empty = Input("qualify.signer") with { Answer = new Answer(AnswerState.NotYet), Whys = [new Why(WhyKind.Reason, " ", false)] };

        var decision = AnswerSave.Decide([empty], Saved("qualify.signer", version: null), () => Settings.Default, Now);

        Assert.That(decision.Refusal?.Text, Is.EqualTo(
            "Nothing was saved yet: 3 things are to mend.\n"
            + "1. Who signs? \"Not yet\" needs a plan: what will you do to find out?\n"
            + "2. Who signs? \"Not yet\" needs a date: by when will you know?\n"
            + "3. Who signs? Why 1 says nothing yet.\n"
            + "A colleague must be able to rely on what stands here. If nobody knows yet, choose \"not yet\" with a plan and a date. (CHK203)"));
    }

    [Test]
    public void Junk_is_refused_kindly_with_its_answer_and_field_and_not_yet_is_offered()
    {
        var junk = Input("qualify.signer") with { Answer = new Answer(AnswerState.Verified, "n/a", "asdf"), Whys = [new Why(WhyKind.Reason, "who signs", false)] };

        var decision = AnswerSave.Decide([junk], Saved("qualify.signer", version: null), () => Settings.Default, Now);

        Assert.That(decision.Refusal?.Text, Is.EqualTo(
            "Nothing was saved yet: 4 places do not help the next reader.\n"
            + "1. Who signs? \"n/a\" as what we know only keeps the place of an answer.\n"
            + "2. Who signs? \"asdf\" as the source is a run over the keyboard.\n"
            + "3. Who signs? \"who signs\" as why 1 repeats the question.\n"
            + "4. Who signs? \"Verified\" needs the day it was verified.\n"
            + "Colleagues act on what stands here, and a field that is filled but says nothing misleads them more than an open question. "
            + "Write what you know in your own words; short is fine. If nobody knows yet, choose \"not yet\" with a plan and a date: that is an honest answer. (CHK210)"));
    }

    [Test]
    public void Junk_left_under_an_honest_not_yet_stops_nobody()
    {
        var honest = Input("qualify.signer") with { Answer = new Answer(AnswerState.NotYet, Value: "n/a", Plan: "Ask the CFO", DueOn: NextTuesday) };

        var decision = AnswerSave.Decide([honest], Saved("qualify.signer", version: null), () => Settings.Default, Now);

        Assert.That(decision.IsAllowed, Is.True);
    }

    private static AnswerInput Input(string item) => new(item, Fine, Whys: null, SawVersion: false, Version: null);

    private static Dictionary<string, SavedItem> Saved(string key, string? version) => new() { [key] = new SavedItem(Known.Item("Who signs?").Item, null, version) };
}
