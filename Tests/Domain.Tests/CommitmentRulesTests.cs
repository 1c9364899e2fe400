using CrmChecklists.Given;
using static CrmChecklists.Given.Moments;
using static CrmChecklists.Given.Promises;

namespace CrmChecklists.Domain.Tests;

/// <summary>A promise says what, who and by when.</summary>
internal sealed class CommitmentRulesTests
{
    private const string Ending = "\nA promise can be kept when everybody who reads it knows what was promised, by whom and by when. Complete it and save again. (CHK601)";

    [TestCase("Send the security paper")]
    [TestCase("Call Anna")]
    [TestCase("Angebot schicken")]
    [TestCase("Danke sagen")]
    public void Two_words_a_side_and_a_day_are_a_promise(string what)
    {
        Assert.That(Refusal(WePromise(what)), Is.Null);
        Assert.That(Refusal(TheyPromise(what)), Is.Null);
    }

    [Test]
    public void Everything_that_is_missing_is_named_at_once()
    {
        var refusal = Refusal(new Commitment(" ", null, CommitmentKind.Promise, null, CommitmentState.Open));

        Assert.That(refusal, Is.EqualTo("The promise was not saved yet.\n1. What was promised is missing.\n2. It is not said who promised: we, or the customer?\n3. The day is missing: by when was it promised?" + Ending));
    }

    [Test]
    public void A_single_word_says_too_little()
    {
        Assert.That(Refusal(WePromise("Brochure -")), Is.EqualTo("The promise was not saved yet.\n1. \"Brochure -\" is a single word: say in two or more what was promised." + Ending));
    }

    [Test]
    public void Junk_is_no_promise_unless_the_administrator_lets_it_pass()
    {
        var refusal = Refusal(WePromise("to be defined"));

        Assert.That(refusal, Is.EqualTo("The promise was not saved yet.\n1. \"to be defined\" as what was promised only keeps the place of an answer." + Ending));
        Assert.That(CommitmentRules.Decide(WePromise("to be defined"), () => Settings.Of(name => name == Setting.RefuseJunk.Name ? "no" : null), Now).IsAllowed, Is.True);
    }

    [Test]
    public void What_was_promised_for_a_day_that_is_over_can_still_be_written_down()
    {
        Assert.That(Refusal(WePromise("Send the security paper").Due(LastWeek)), Is.Null);
    }

    [Test]
    public void A_promise_was_kept_or_not_on_a_day_that_has_come()
    {
        Assert.That(Refusal(WePromise("Send the security paper").KeptOn(LastWeek)), Is.Null);
        Assert.That(Refusal(WePromise("Send the security paper").BrokenOn(Today)), Is.Null);
        Assert.That(Refusal(WePromise("Send the security paper").KeptOn(NextTuesday)), Is.EqualTo(
            "The promise was not saved yet.\n1. It cannot have been settled on 24 November 2026: that day has not come yet." + Ending));
    }

    [Test]
    public void What_is_open_or_withdrawn_was_settled_on_no_day()
    {
        const string sentence = "The promise was not saved yet.\n1. A day on which it was settled goes only with what was kept or not kept; leave it out." + Ending;

        Assert.That(Refusal(WePromise("Send the security paper") with { SettledOn = Today }), Is.EqualTo(sentence));
        Assert.That(Refusal(WePromise("Send the security paper").Withdrawn() with { SettledOn = Today }), Is.EqualTo(sentence));
    }

    [Test]
    public void It_was_settled_today_unless_another_day_is_said()
    {
        Assert.That(CommitmentRules.SettledOn(WePromise("Send it all").KeptOn(null), Now), Is.EqualTo(Today));
        Assert.That(CommitmentRules.SettledOn(WePromise("Send it all").BrokenOn(LastWeek), Now), Is.EqualTo(LastWeek));
        Assert.That(CommitmentRules.SettledOn(WePromise("Send it all"), Now), Is.Null);
        Assert.That(CommitmentRules.SettledOn(WePromise("Send it all").Withdrawn(), Now), Is.Null);
    }

    private static string? Refusal(Commitment commitment) => CommitmentRules.Decide(commitment, () => Settings.Default, Now).Refusal?.Text;
}
