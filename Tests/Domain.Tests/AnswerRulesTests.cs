using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class AnswerRulesTests
{
    [Test]
    public void Nothing_said_needs_nothing_more()
    {
        Assert.That(AnswerRules.Problems(Answer.None, Now), Is.Empty);
    }

    [Test]
    public void Verified_needs_what_is_known_a_source_and_a_day()
    {
        var problems = AnswerRules.Problems(new Answer(AnswerState.Verified), Now);

        Assert.That(problems, Is.EqualTo(new[]
        {
            "\"Verified\" needs what is known.",
            "\"Verified\" needs a source: who or what told us?",
            "\"Verified\" needs the day it was verified.",
        }));
    }

    [Test]
    public void Nothing_is_verified_on_a_day_to_come()
    {
        var answer = new Answer(AnswerState.Verified, "The CFO", Source: "The CFO, by phone", VerifiedOn: NextTuesday);

        Assert.That(AnswerRules.Problems(answer, Now), Is.EqualTo(new[] { "It cannot have been verified on 24 November 2026: that day is still to come." }));
    }

    [Test]
    public void A_verified_answer_with_its_evidence_is_fine()
    {
        var answer = new Answer(AnswerState.Verified, "The CFO", Source: "The CFO, by phone", VerifiedOn: Today);

        Assert.That(AnswerRules.Problems(answer, Now), Is.Empty);
    }

    [Test]
    public void Assumed_needs_the_assumption()
    {
        Assert.That(AnswerRules.Problems(new Answer(AnswerState.Assumed), Now), Is.EqualTo(new[] { "\"Assumed\" needs the assumption itself: what do you believe?" }));
        Assert.That(AnswerRules.Problems(new Answer(AnswerState.Assumed, "The CFO"), Now), Is.Empty);
    }

    [Test]
    public void Not_yet_needs_a_plan_and_a_date()
    {
        Assert.That(AnswerRules.Problems(new Answer(AnswerState.NotYet), Now), Is.EqualTo(new[]
        {
            "\"Not yet\" needs a plan: what will you do to find out?",
            "\"Not yet\" needs a date: by when will you know?",
        }));
        Assert.That(AnswerRules.Problems(new Answer(AnswerState.NotYet, Plan: "Ask the CFO", DueOn: NextTuesday), Now), Is.Empty);
    }

    [Test]
    public void Unknowable_needs_a_reason()
    {
        Assert.That(AnswerRules.Problems(new Answer(AnswerState.Unknowable), Now), Is.EqualTo(new[] { "\"Unknowable\" needs a reason: why can nobody know?" }));
        Assert.That(AnswerRules.Problems(new Answer(AnswerState.Unknowable, Reason: "They may not tell"), Now), Is.Empty);
    }

    [Test]
    public void A_waiver_cannot_be_written_into_an_answer()
    {
        Assert.That(
            AnswerRules.Problems(new Answer(AnswerState.Waived), Now),
            Is.EqualTo(new[] { "An exception is a manager's waiver; it cannot be written into an answer." }));
    }
}
