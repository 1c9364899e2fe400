using CrmChecklists.Given;
using static CrmChecklists.Given.Known;
using static CrmChecklists.Given.Moments;
using static CrmChecklists.Given.Stages;

namespace CrmChecklists.Domain.Tests;

internal sealed class StageGateTests
{
    [Test]
    public void Leaving_Qualify_is_refused_while_a_required_item_is_open()
    {
        var known = new[] { Item("Who signs?").Required(), Item("Which brochure?") };

        var decision = StageGate.Decide(new StageMove(Qualify, Develop), known, Now);

        Assert.That(decision.Refusal?.Text, Is.EqualTo(
            "This deal cannot leave Qualify for Develop yet: one thing is still to settle.\n"
            + "1. Who signs? It is still open.\n"
            + "Deals are lost over what nobody asked or nobody checked, and finding out now costs least.\n"
            + "Open the checklist on the deal and write down what you know. "
            + "Where a plan is enough, an honest \"not yet\" with a plan and a date lets the deal move on. (CHK101)"));
    }

    [Test]
    public void A_refusal_names_every_gap_the_first_stage_and_the_highest_impact_first()
    {
        var known = new[]
        {
            Item("Is the offer approved?").Required().In(Propose).Weighing(impact: 5, effort: 1),
            Item("Where is the budget?").Required().Weighing(impact: 3, effort: 2),
            Item("When must it run?").Required().Weighing(impact: 3, effort: 1).NotYet(NextTuesday),
            Item("Who signs?").NeedingVerification().Weighing(impact: 5, effort: 5).Assumed("The CFO"),
            Item("Who else is asked?").Acknowledged().Weighing(impact: 1, effort: 1).NotYet(LastWeek),
            Item("What if they do nothing?").Required().Weighing(impact: 2, effort: 1).Unknowable(),
        };

        var decision = StageGate.Decide(new StageMove(Qualify, Close), known, Now);

        Assert.That(decision.Refusal?.Text, Is.EqualTo(
            "This deal cannot leave Qualify for Close yet: 6 things are still to settle.\n"
            + "1. Who signs? It is assumed, and this one must be verified: who or what told us, and when?\n"
            + "2. When must it run? There is a plan, but this must be known before the deal moves on.\n"
            + "3. Where is the budget? It is still open.\n"
            + "4. What if they do nothing? It is said to be unknowable, but this must be known before the deal moves on.\n"
            + "5. Who else is asked? The plan was to know by 15 November 2026; that day has passed.\n"
            + "6. Is the offer approved? It is still open.\n"
            + "Deals are lost over what nobody asked or nobody checked, and finding out now costs least.\n"
            + "Open the checklist on the deal and write down what you know. "
            + "Where a plan is enough, an honest \"not yet\" with a plan and a date lets the deal move on. (CHK101)"));
    }

    [Test]
    public void Gaps_that_weigh_the_same_keep_the_order_of_the_checklist()
    {
        var known = new[] { Item("Second").Required().At(2), Item("First").Required().At(1) };

        var decision = StageGate.Decide(new StageMove(Qualify, Develop), known, Now);

        Assert.That(decision.Gaps.Select(gap => gap.Item.Question), Is.EqualTo(new[] { "First", "Second" }));
    }

    [Test]
    public void Moving_aside_between_stages_of_one_category_is_free()
    {
        var move = new StageMove(Qualify, Qualify with { Id = Guid.Empty, Name = "Qualify again" });

        Assert.That(move.IsForward, Is.False);
        Assert.That(StageGate.Decide(move, [Item("Who signs?").Required()], Now).IsAllowed, Is.True);
    }

    [Test]
    public void Gaps_carry_the_state_that_counts()
    {
        var known = new[] { Item("Who else is asked?").Acknowledged().NotYet(LastWeek) };

        var decision = StageGate.Decide(new StageMove(Qualify, Develop), known, Now);

        Assert.That(decision.Gaps.Single().State, Is.EqualTo(AnswerState.Open));
    }

    [Test]
    public void Leaving_is_allowed_when_everything_required_is_settled()
    {
        var known = new[]
        {
            Item("Who signs?").NeedingVerification().Verified("The CFO", Today),
            Item("Where is the budget?").Required().Assumed("In IT"),
            Item("Who else is asked?").Acknowledged().NotYet(NextTuesday),
            Item("Which brochure?"),
        };

        var decision = StageGate.Decide(new StageMove(Qualify, Develop), known, Now);

        Assert.That(decision.IsAllowed, Is.True);
    }

    [Test]
    public void Items_of_the_stage_that_is_entered_do_not_hold()
    {
        var known = new[] { Item("Who decides?").Required().In(Develop) };

        var decision = StageGate.Decide(new StageMove(Qualify, Develop), known, Now);

        Assert.That(decision.IsAllowed, Is.True);
    }

    [Test]
    public void Skipping_a_stage_skips_no_checklist()
    {
        var known = new[] { Item("Who decides?").Required().In(Develop) };

        var decision = StageGate.Decide(new StageMove(Qualify, Propose), known, Now);

        Assert.That(decision.Gaps.Select(gap => gap.Item.Question), Is.EqualTo(new[] { "Who decides?" }));
    }

    [Test]
    public void Moving_back_is_always_allowed()
    {
        var known = new[] { Item("Who signs?").Required(), Item("Who decides?").Required().In(Develop) };

        var decision = StageGate.Decide(new StageMove(Develop, Qualify), known, Now);

        Assert.That(decision.IsAllowed, Is.True);
    }

    [Test]
    public void Finishing_the_process_leaves_the_last_stage()
    {
        var known = new[] { Item("Is the contract signed?").Required().In(Close), Item("Who signs?").Required() };

        var decision = StageGate.Decide(new StageMove(Close, To: null), known, Now);

        Assert.That(decision.Refusal?.Text, Does.StartWith(
            "This deal cannot leave Close and finish its process yet: one thing is still to settle.\n1. Is the contract signed? It is still open.\n"));
    }

    [Test]
    public void Finishing_early_leaves_every_stage_that_is_left_over()
    {
        var known = new[] { Item("Who decides?").Required().In(Develop), Item("Is the contract signed?").Required().In(Close) };

        var decision = StageGate.Decide(new StageMove(Develop, To: null), known, Now);

        Assert.That(decision.Gaps, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_process_that_has_not_begun_leaves_every_stage_before_the_target()
    {
        var known = new[] { Item("Who signs?").Required(), Item("Who decides?").Required().In(Develop) };

        var decision = StageGate.Decide(new StageMove(From: null, Develop), known, Now);

        Assert.That(decision.Refusal?.Text, Does.StartWith(
            "This deal cannot go to Develop yet: one thing is still to settle.\n1. Who signs? It is still open.\n"));
    }

    [Test]
    public void A_checklist_for_another_moment_never_holds_a_stage()
    {
        var winning = Item("Is the contract filed?").Required();
        var known = new[] { winning with { Item = winning.Item with { Stage = null } } };

        var decision = StageGate.Decide(new StageMove(Close, To: null), known, Now);

        Assert.That(decision.IsAllowed, Is.True);
    }

    [Test]
    public void A_deal_is_not_won_before_its_own_checklist_is_settled()
    {
        var known = new[] { Item("Why did they choose us?").Required(), Item("What would we do again?") };

        var decision = StageGate.Decide([Moment.Winning], known, Now);

        Assert.That(decision.Refusal?.Text, Is.EqualTo(
            "This deal cannot be closed as won yet: one thing is still to settle.\n"
            + "1. Why did they choose us? It is still open.\n"
            + "What a deal taught is known best on the day it closes, and the next deal is won with it.\n"
            + "Open the checklist on the deal and write down what you know. "
            + "Where a plan is enough, an honest \"not yet\" with a plan and a date lets you close it. (CHK103)"));
    }

    [Test]
    public void A_deal_is_lost_when_what_its_checklist_asks_is_settled()
    {
        var known = new[] { Item("Why did we lose?").Required().Assumed("They froze the budget") };

        Assert.That(StageGate.Decide([Moment.Losing], known, Now).IsAllowed, Is.True);
        Assert.That(StageGate.Decide([Moment.Losing], [Item("Why did we lose?").Required()], Now).Refusal?.Text, Does.StartWith("This deal cannot be closed as lost yet: one thing is still to settle."));
    }
}
