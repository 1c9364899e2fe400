using CrmChecklists.Given;
using FsCheck;
using FsCheck.Fluent;

namespace CrmChecklists.Domain.Tests;

/// <summary>Whatever happens to a deal, in whatever order: no required item stays behind without a waiver, and nobody gets past the gate unseen.</summary>
internal sealed class GateProperties
{
    private const int Stories = 3000;
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(Stories).WithEndSize(60);

    [Test]
    public void No_story_leaves_a_required_item_open_behind_a_deal_without_a_waiver()
    {
        var (passages, refusals) = (0, 0);
        Check(story =>
        {
            var deal = Play(story);
            passages += deal.Passages;
            refusals += deal.Refusals;
            return deal.Wrongs.Count == 0 ? true.ToProperty() : false.Label(string.Join("\n", deal.Wrongs));
        });

        TestContext.Out.WriteLine($"{Stories} stories, {passages} moves allowed, {refusals} refused");
        Assert.That(passages, Is.GreaterThan(Stories / 10), "stories that never move prove nothing");
        Assert.That(refusals, Is.GreaterThan(Stories / 10));
    }

    [Test]
    public void No_story_hides_a_bypass_and_none_accuses_an_honest_deal()
    {
        var (bypassed, honest) = (0, 0);
        Check(story =>
        {
            var deal = Play(story);
            var found = deal.Reconcile().Count > 0;
            if (deal.WasMovedPastTheGate)
                bypassed++;
            else
                honest++;
            return (found == deal.WasMovedPastTheGate).Label($"bypassed {deal.WasMovedPastTheGate}, found {found}");
        });

        TestContext.Out.WriteLine($"{bypassed} stories with a bypass, {honest} without");
        Assert.That(bypassed, Is.GreaterThan(Stories / 10));
        Assert.That(honest, Is.GreaterThan(Stories / 10));
    }

    private static void Check(Func<(ItemAnswer[] Items, Happening[] Story), Property> holds) => Prop.ForAll(Story().ToArbitrary(), holds).Check(Thorough);

    private static SimulatedDeal Play((ItemAnswer[] Items, Happening[] Story) one)
    {
        var deal = new SimulatedDeal(one.Items);
        foreach (var happening in one.Story)
            deal.Go(happening);
        return deal;
    }

    private static Gen<(ItemAnswer[] Items, Happening[] Story)> Story() =>
        from items in Item().ArrayOf().Resize(8)
        from story in Happens().ArrayOf()
        from calm in Gen.Elements(true, false)
        select (items.Length == 0 ? [Known.Item("Who signs?").Required()] : items, calm ? [.. story.Where(one => one is not Happening.Bypasses)] : story);

    private static Gen<ItemAnswer> Item() =>
        from stage in Gen.Choose(0, 3)
        from enforcement in Gen.Elements(Enforcement.Advise, Enforcement.Acknowledge, Enforcement.Require)
        from verification in Gen.Elements(true, false, false)
        from life in Gen.Elements<int?>(null, null, 10)
        from depth in Gen.Elements(0, 0, 0, 2)
        from bound in Gen.Elements(null, null, "opportunity.estimatedvalue")
        select Known.Item($"Question of stage {stage}, {enforcement}?") is var one
            ? one with { Item = one.Item with { Stage = stage, Enforcement = enforcement, NeedsVerification = verification, ShelfLifeDays = life, WhyDepth = depth, BoundColumn = bound } }
            : one;

    private static Gen<Happening> Happens() => Gen.Frequency(
        (10, from item in Gen.Choose(0, 7)
             from state in Gen.Elements(AnswerState.Open, AnswerState.NotYet, AnswerState.Assumed, AnswerState.Verified, AnswerState.Verified, AnswerState.Verified, AnswerState.Unknowable)
             from ago in Gen.Choose(0, 20)
             from ahead in Gen.Choose(-3, 20)
             select (Happening)new Happening.Answers(item, state, ago, ahead)),
        (3, from item in Gen.Choose(0, 7) from says in Gen.Elements(null, "100", "200") select (Happening)new Happening.ColumnChanges(item, says)),
        (3, from item in Gen.Choose(0, 7) from links in Gen.Choose(0, 3) from root in Gen.Elements(true, false) select (Happening)new Happening.Whys(item, links, root)),
        (2, from item in Gen.Choose(0, 7) from days in Gen.Choose(-2, 20) select (Happening)new Happening.Waives(item, days)),
        (2, Gen.Choose(1, 15).Select(days => (Happening)new Happening.TimePasses(days))),
        (6, Gen.Choose(0, 4).Select(to => (Happening)new Happening.Moves(to))),
        (1, Gen.Choose(0, 3).Select(to => (Happening)new Happening.Bypasses(to))));
}
