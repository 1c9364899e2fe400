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
        Assert.That(late.Because(Now).InEnglish(), Is.EqualTo("The plan was to know by 15 November 2026; that day has passed."));
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
            Assert.That(Item("Who signs?").NeedingVerification().Waived(until: Today).IsSettled(Now), Is.True);
        });
    }

    [Test]
    public void A_managers_exception_holds_nothing_until_its_last_day_is_over()
    {
        var waived = Item("Who signs?").NeedingVerification().Waived(until: Today);

        Assert.That(waived.StateAt(Now), Is.EqualTo(AnswerState.Waived));
        Assert.That(waived.Holds(Now), Is.False);
        Assert.That(Messages.Note(waived, Now).InEnglish(), Is.EqualTo("A manager made an exception for it until 22 November 2026."));
        Assert.That(waived.StateAt(Now.AddDays(2)), Is.EqualTo(AnswerState.Open));
        Assert.That(waived.Holds(Now.AddDays(2)), Is.True);
    }

    [Test]
    public void Verified_falls_back_to_assumed_when_it_is_older_than_it_keeps()
    {
        var fresh = Item("Who signs?").NeedingVerification().KeepingDays(7).Verified("The CFO", LastWeek);
        var old = fresh.KeepingDays(5);

        Assert.That(fresh.StateAt(Now), Is.EqualTo(AnswerState.Verified));
        Assert.That(old.StateAt(Now), Is.EqualTo(AnswerState.Assumed));
        Assert.That(old.ExpiresOn, Is.EqualTo(LastWeek.AddDays(5)));
        Assert.That(old.Because(Now).InEnglish(), Is.EqualTo(
            "It was verified on 15 November 2026, which is more than 5 days ago, so it counts as assumed: is it still so? This one must be verified."));
    }

    [Test]
    public void What_was_not_verified_does_not_expire()
    {
        Assert.That(Item("Who signs?").KeepingDays(5).Assumed("The CFO").ExpiresOn, Is.Null);
        Assert.That(Item("Who signs?").Verified("The CFO", LastWeek).ExpiresOn, Is.Null);
    }

    [TestCase(AnswerState.Open, null, null, AnswerState.Open)]
    [TestCase(AnswerState.Open, "1200", null, AnswerState.Assumed)]
    [TestCase(AnswerState.NotYet, "1200", null, AnswerState.Assumed)]
    [TestCase(AnswerState.Unknowable, "1200", null, AnswerState.Assumed)]
    [TestCase(AnswerState.NotYet, null, null, AnswerState.NotYet)]
    [TestCase(AnswerState.Assumed, "1200", "900", AnswerState.Assumed)]
    [TestCase(AnswerState.Assumed, null, "900", AnswerState.Open)]
    [TestCase(AnswerState.Verified, null, "900", AnswerState.Open)]
    [TestCase(AnswerState.Verified, "1200", "900", AnswerState.Assumed)]
    [TestCase(AnswerState.Verified, "900", "900", AnswerState.Verified)]
    public void The_column_an_item_is_bound_to_decides_what_its_answer_is_worth(AnswerState written, string? says, string? said, AnswerState counts)
    {
        var bound = Item("How large is it?").BoundTo("opportunity.estimatedvalue", says, said)
            .Answered(new Answer(written, DueOn: NextTuesday, VerifiedOn: Today));

        Assert.That(bound.StateAt(Now), Is.EqualTo(counts));
    }

    [TestCase(AnswerState.Open, "1200", "Its field on the form is filled; nobody has said yet who or what told us.")]
    [TestCase(AnswerState.Verified, null, "It was known, but its field on the form is empty now.")]
    [TestCase(AnswerState.Verified, "1200", "Its field on the form was changed after it was verified, so it counts as assumed.")]
    [TestCase(AnswerState.Verified, "900", null)]
    public void A_note_says_why_the_state_that_counts_is_not_the_written_one(AnswerState written, string? says, string? note)
    {
        var bound = Item("How large is it?").BoundTo("opportunity.estimatedvalue", says, "900").Answered(new Answer(written, VerifiedOn: Today));

        Assert.That(Messages.Note(bound, Now).InEnglish(), Is.EqualTo(note));
    }

    [TestCase(0, false, true)]
    [TestCase(2, false, true)]
    [TestCase(3, false, false)]
    [TestCase(1, true, false)]
    public void What_is_required_with_its_whys_holds_until_the_chain_is_deep_enough_or_ends_at_the_root(int links, bool root, bool holds)
    {
        var known = Item("Why now?").Required().AskingWhys(3).Assumed("The lease ends").WithWhys(links, root);

        Assert.That(known.Holds(Now), Is.EqualTo(holds));
    }

    [Test]
    public void A_chain_that_stops_too_early_is_told_how_far_it_is()
    {
        var begun = Item("Why now?").Required().AskingWhys(3).Assumed("The lease ends").WithWhys(1);

        Assert.That(begun.WithWhys(0).Because(Now).InEnglish(), Is.EqualTo("It is known, but not why: 3 whys are asked for, or fewer down to the root cause."));
        Assert.That(begun.Because(Now).InEnglish(), Is.EqualTo(
            "Its chain of whys has 1 of 3 links: go on asking why, or mark the root cause and say of which kind it is."));
    }

    [Test]
    public void Whys_that_are_missing_hold_nothing_that_is_only_to_be_acknowledged()
    {
        Assert.That(Item("Why now?").Acknowledged().AskingWhys(3).Assumed("The lease ends").Holds(Now), Is.False);
        Assert.That(Item("Why now?").AskingWhys(3).Assumed("The lease ends").Holds(Now), Is.False);
    }

    [Test]
    public void A_column_of_two_options_answers_nothing_by_itself_because_it_is_never_empty()
    {
        var bound = Item("Did we meet who decides?").Required().Typed(AnswerType.YesNo).BoundTo("opportunity.decisionmaker", says: "no");

        Assert.That(bound.StateAt(Now), Is.EqualTo(AnswerState.Open));
        Assert.That(bound.Answered(new Answer(AnswerState.Assumed)).StateAt(Now), Is.EqualTo(AnswerState.Assumed));
    }
}
