using CrmChecklists.Given;
using static CrmChecklists.Given.Known;
using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class ItemAnswerTests
{
    [TestCase(AnswerState.Open, false, true, true, true)]
    [TestCase(AnswerState.NotYet, false, false, true, true)]
    [TestCase(AnswerState.Assumed, false, false, false, true)]
    [TestCase(AnswerState.Verified, false, false, false, false)]
    [TestCase(AnswerState.Unknowable, false, false, true, true)]
    [TestCase(AnswerState.Waived, false, false, false, false)]
    public void An_item_holds_by_its_enforcement(AnswerState state, bool advised, bool acknowledged, bool required, bool needingVerification)
    {
        var answer = new Answer(state, DueOn: NextTuesday);

        Assert.Multiple(() =>
        {
            Assert.That(Item("Advised").Answered(answer).Holds(Now), Is.EqualTo(advised), "advise");
            Assert.That(Item("Acknowledged").Acknowledged().Answered(answer).Holds(Now), Is.EqualTo(acknowledged), "acknowledge");
            Assert.That(Item("Required").Required().Answered(answer).Holds(Now), Is.EqualTo(required), "require");
            Assert.That(Item("Verified").NeedingVerification().Answered(answer).Holds(Now), Is.EqualTo(needingVerification), "needs verification");
        });
    }

    [Test]
    public void A_plan_whose_day_has_passed_counts_as_open()
    {
        var late = Item("Who signs?").Acknowledged().NotYet(LastWeek);

        Assert.That(late.Holds(Now), Is.True);
        Assert.That(late.Because(Now), Is.EqualTo("The plan was to know by 15 November 2026; that day has passed."));
    }

    [Test]
    public void An_item_that_does_not_hold_gives_no_reason()
    {
        var advised = Item("Which brochure?");

        Assert.That(advised.Because(Now), Is.Null);
    }

    [Test]
    public void What_still_holds_is_not_settled_however_much_is_known()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Item("Who signs?").NeedingVerification().Assumed("The CFO").IsSettled(Now), Is.False);
            Assert.That(Item("Who signs?").Required().Assumed("The CFO").IsSettled(Now), Is.True);
            Assert.That(Item("Who signs?").Acknowledged().NotYet(NextTuesday).IsSettled(Now), Is.False);
            Assert.That(Item("Who signs?").Acknowledged().Unknowable().IsSettled(Now), Is.True);
            Assert.That(Item("Who signs?").NeedingVerification().Waived().IsSettled(Now), Is.True);
        });
    }
}
