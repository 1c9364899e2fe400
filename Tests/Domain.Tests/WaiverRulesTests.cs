using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class WaiverRulesTests
{
    private static readonly Guid Rep = new("00000000-0000-0000-0000-0000000000a1");
    private static readonly Guid Owner = new("00000000-0000-0000-0000-0000000000a2");
    private static readonly Guid Manager = new("00000000-0000-0000-0000-0000000000a3");

    private readonly WaiverRequest request = new("qualify.signer", "Who signs?", "Their CFO is on leave until January", WaitsAlready: false);
    private readonly AskedWaiver asked = new("Who signs?", WaiverState.Asked, Rep, Owner);
    private readonly WaiverDecision granted = new(Grant: true, "The framework contract is signed", NextTuesday, [Manager]);
    private readonly WaiverDecision declined = new(Grant: false, "Ask the deputy, she signs too", null, [Manager]);

    [Test]
    public void An_exception_is_asked_for_with_a_reason()
    {
        Assert.That(WaiverRules.Ask(request, Settings.Default).IsAllowed, Is.True);
    }

    [Test]
    public void What_is_not_asked_of_the_deal_needs_no_exception()
    {
        Assert.That(Refusal(request with { Question = null }), Is.EqualTo(
            "The exception was not asked for: no published checklist asks \"qualify.signer\" of this deal, so nothing holds it there. The checklist may have changed. "
            + "Reload the deal and ask from its checklist again. (CHK230)"));
    }

    [TestCase(null)]
    [TestCase(" ")]
    public void Asking_needs_a_reason(string? reason)
    {
        Assert.That(Refusal(request with { Reason = reason }), Is.EqualTo(
            "The exception for \"Who signs?\" was not asked for. The reason is missing. Whoever decides has only your reason to go by. "
            + "Say in a sentence what keeps you from finding out, and why the deal should not wait for it. (CHK231)"));
    }

    [Test]
    public void A_reason_that_says_nothing_is_no_reason()
    {
        Assert.That(Refusal(request with { Reason = "n/a" }), Does.StartWith(
            "The exception for \"Who signs?\" was not asked for. \"n/a\" as the reason only keeps the place of an answer. Whoever decides"));
    }

    [Test]
    public void One_request_at_a_time()
    {
        Assert.That(Refusal(request with { WaitsAlready = true }), Is.EqualTo(
            "An exception for \"Who signs?\" is asked for already and waits for a decision. Two requests would get two answers. Talk to your manager about the first one. (CHK232)"));
    }

    [Test]
    public void A_manager_grants_for_a_time_or_declines()
    {
        Assert.That(WaiverRules.Decide(asked, granted, Settings.Default, Now).IsAllowed, Is.True);
        Assert.That(WaiverRules.Decide(asked, declined, Settings.Default, Now).IsAllowed, Is.True);
    }

    [TestCase(WaiverState.Granted, "granted")]
    [TestCase(WaiverState.Declined, "declined")]
    public void A_decision_is_made_once(object state, string word)
    {
        Assert.That(Refusal(asked with { State = (WaiverState)state }, granted), Is.EqualTo(
            $"The exception for \"Who signs?\" is {word} already. A decision stays as it was made, so that everybody can rely on it. "
            + "If something has changed since, ask for a new exception. (CHK235)"));
    }

    [Test]
    public void Neither_who_asked_nor_the_owner_decides_not_even_in_somebody_elses_name()
    {
        const string sentence = "You cannot decide about the exception for \"Who signs?\": you asked for it, or the deal is yours. "
            + "It exists so that a second pair of eyes looks at the risk. Ask a manager who is neither. (CHK236)";

        Assert.That(Refusal(asked, granted with { By = [Rep] }), Is.EqualTo(sentence));
        Assert.That(Refusal(asked, granted with { By = [Owner] }), Is.EqualTo(sentence));
        Assert.That(Refusal(asked, granted with { By = [Manager, Rep] }), Is.EqualTo(sentence));
        Assert.That(Refusal(asked, declined with { By = [Owner] }), Is.EqualTo(sentence));
    }

    [Test]
    public void A_decision_has_a_reason_and_a_grant_a_last_day()
    {
        Assert.That(Refusal(asked, granted with { Reason = "asdf", Until = null }), Is.EqualTo(
            "The exception for \"Who signs?\" is not decided yet.\n1. \"asdf\" as the reason is a run over the keyboard.\n2. The last day is missing: until when does the exception count?\n"
            + "The one who asked goes on working with this decision, and colleagues find it on the deal later. Complete it and decide again. (CHK237)"));
        Assert.That(Problem(declined with { Reason = null }), Is.EqualTo("The reason is missing."));
    }

    [Test]
    public void What_is_declined_has_no_last_day()
    {
        Assert.That(Problem(declined with { Until = NextTuesday }), Is.EqualTo("What is declined has no last day; leave it out."));
    }

    [Test]
    public void The_last_day_is_today_or_later_wherever_the_manager_lives()
    {
        Assert.That(Problem(granted with { Until = LastWeek }), Is.EqualTo("The last day would be 15 November 2026, and that day is over."));
        Assert.That(WaiverRules.Decide(asked, granted with { Until = Today }, Settings.Default, Now).IsAllowed, Is.True);
        Assert.That(WaiverRules.Decide(asked, granted with { Until = Today.AddDays(-1) }, Settings.Default, Today.AddHours(11)).IsAllowed, Is.True, "it is still yesterday in Honolulu");
    }

    [Test]
    public void The_last_day_is_at_most_ninety_days_ahead()
    {
        Assert.That(WaiverRules.Decide(asked, granted with { Until = Today.AddDays(90) }, Settings.Default, Today).IsAllowed, Is.True);
        Assert.That(Problem(granted with { Until = new DateTime(2027, 2, 22) }), Is.EqualTo(
            "The last day would be 22 February 2027; 90 days ahead are the most, so that the question comes back while it still matters."));
    }

    [Test]
    public void How_far_ahead_and_whether_a_reason_must_say_something_is_the_administrators_to_set()
    {
        var strict = Settings.Of(name => name == "chk_WaiverDays" ? "7" : null);
        var lenient = Settings.Of(name => name == "chk_RefuseJunk" ? "no" : null);

        Assert.That(WaiverRules.Decide(asked, granted with { Until = Today.AddDays(7) }, strict, Today).IsAllowed, Is.True);
        Assert.That(WaiverRules.Decide(asked, granted with { Until = Today.AddDays(9) }, strict, Today).Refusal?.Text, Does.Contain("; 7 days ahead are the most, so that"));
        Assert.That(WaiverRules.Ask(request with { Reason = "n/a" }, lenient).IsAllowed, Is.True);
        Assert.That(WaiverRules.Ask(request with { Reason = " " }, lenient).IsAllowed, Is.False);
    }

    private static string? Refusal(WaiverRequest request) => WaiverRules.Ask(request, Settings.Default).Refusal?.Text;

    private static string? Refusal(AskedWaiver asked, WaiverDecision decision) => WaiverRules.Decide(asked, decision, Settings.Default, Now).Refusal?.Text;

    /// <summary>The only thing named in the refusal.</summary>
    private string? Problem(WaiverDecision decision) => Refusal(asked, decision)?.Split('\n')[1][3..];
}
