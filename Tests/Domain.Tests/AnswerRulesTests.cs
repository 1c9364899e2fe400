using CrmChecklists.Given;
using static CrmChecklists.Given.Known;
using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class AnswerRulesTests
{
    [Test]
    public void Nothing_said_needs_nothing_more()
    {
        Assert.That(Problems(Answer.None), Is.Empty);
    }

    [Test]
    public void Verified_needs_what_is_known_a_source_and_a_day()
    {
        var problems = Problems(new Answer(AnswerState.Verified));

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

        Assert.That(Problems(answer), Is.EqualTo(new[] { "It cannot have been verified on 24 November 2026: that day is still to come." }));
    }

    [Test]
    public void A_verified_answer_with_its_evidence_is_fine()
    {
        var answer = new Answer(AnswerState.Verified, "The CFO", Source: "The CFO, by phone", VerifiedOn: Today);

        Assert.That(Problems(answer), Is.Empty);
    }

    [Test]
    public void Assumed_needs_the_assumption()
    {
        Assert.That(Problems(new Answer(AnswerState.Assumed)), Is.EqualTo(new[] { "\"Assumed\" needs the assumption itself: what do you believe?" }));
        Assert.That(Problems(new Answer(AnswerState.Assumed, "The CFO")), Is.Empty);
    }

    [Test]
    public void Not_yet_needs_a_plan_and_a_date()
    {
        Assert.That(Problems(new Answer(AnswerState.NotYet)), Is.EqualTo(new[]
        {
            "\"Not yet\" needs a plan: what will you do to find out?",
            "\"Not yet\" needs a date: by when will you know?",
        }));
        Assert.That(Problems(new Answer(AnswerState.NotYet, Plan: "Ask the CFO", DueOn: NextTuesday)), Is.Empty);
    }

    [Test]
    public void Unknowable_needs_a_reason()
    {
        Assert.That(Problems(new Answer(AnswerState.Unknowable)), Is.EqualTo(new[] { "\"Unknowable\" needs a reason: why can nobody know?" }));
        Assert.That(Problems(new Answer(AnswerState.Unknowable, Reason: "They may not tell")), Is.Empty);
    }

    [Test]
    public void A_waiver_cannot_be_written_into_an_answer()
    {
        Assert.That(
            Problems(new Answer(AnswerState.Waived)),
            Is.EqualTo(new[] { "An exception is a manager's waiver; it cannot be written into an answer." }));
    }

    [TestCase(AnswerType.YesNo, "maybe", "\"maybe\" is neither yes nor no.")]
    [TestCase(AnswerType.Number, "about ten", "\"about ten\" is not a number; write it like 1234.5.")]
    [TestCase(AnswerType.Number, "1,5", "\"1,5\" is not a number; write it like 1234.5.")]
    [TestCase(AnswerType.Number, "1.23456", "1.23456 is too exact: 4 decimals are the most.")]
    [TestCase(AnswerType.Money, "100000000001", "100000000001 is out of bounds: 100000000000 is the most.")]
    [TestCase(AnswerType.Date, "soon", "\"soon\" is not a day; write it like 2026-11-22.")]
    [TestCase(AnswerType.Choice, "hr", "\"hr\" is none of the options: it, board.")]
    [TestCase(AnswerType.Choices, "it;hr", "\"hr\" is none of the options: it, board.")]
    [TestCase(AnswerType.Choices, "it;it", "\"it;it\" names an option twice.")]
    [TestCase(AnswerType.Person, "Anna", "\"Anna\" is no person: choose a contact.")]
    public void A_value_has_the_form_of_its_type(AnswerType type, string value, string sentence)
    {
        var item = Item("Who decides?").Typed(type, "it = The IT department\nboard = The board").Item;

        var problems = AnswerRules.Problems(item, new Answer(AnswerState.Assumed, value), null, Now);

        Assert.That(problems.InEnglish(), Is.EqualTo(new[] { sentence }));
    }

    [TestCase(AnswerType.Text, "The CFO")]
    [TestCase(AnswerType.YesNo, "yes")]
    [TestCase(AnswerType.Number, "-1234.5")]
    [TestCase(AnswerType.Number, "-100000000000")]
    [TestCase(AnswerType.Money, "0.1234")]
    [TestCase(AnswerType.Date, "2026-11-22")]
    [TestCase(AnswerType.Choice, "board")]
    [TestCase(AnswerType.Choices, "it;board")]
    [TestCase(AnswerType.Person, "0f8fad5b-d9cb-469f-a165-70867728950e")]
    public void A_value_in_its_form_is_fine(AnswerType type, string value)
    {
        var item = Item("Who decides?").Typed(type, "it = The IT department\nboard = The board").Item;

        Assert.That(AnswerRules.Problems(item, new Answer(AnswerState.Assumed, value), null, Now), Is.Empty);
    }

    [Test]
    public void What_the_column_says_is_the_value_of_a_bound_item()
    {
        var item = Item("How large is it?").BoundTo("opportunity.estimatedvalue", says: "1200").Item;

        Assert.That(AnswerRules.Problems(item, new Answer(AnswerState.Assumed), "1200", Now), Is.Empty);
        Assert.That(AnswerRules.Problems(item, new Answer(AnswerState.Assumed), null, Now).InEnglish(), Is.EqualTo(new[] { "\"Assumed\" needs the assumption itself: what do you believe?" }));
    }

    private static IReadOnlyList<string> Problems(Answer answer) => AnswerRules.Problems(Item("Who signs?").Item, answer, null, Now).InEnglish();
}
