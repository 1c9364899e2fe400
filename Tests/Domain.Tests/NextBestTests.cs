using CrmChecklists.Given;
using static CrmChecklists.Given.Known;
using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class NextBestTests
{
    [Test]
    public void What_holds_comes_first_what_is_settled_last_and_impact_per_effort_decides_between()
    {
        var known = new[]
        {
            Item("Settled").Weighing(impact: 5, effort: 1).Assumed("Yes"),
            Item("Advice worth little").Weighing(impact: 1, effort: 5),
            Item("Advice worth much").Weighing(impact: 5, effort: 1),
            Item("Gap that costs days").Required().Weighing(impact: 5, effort: 5),
            Item("Gap that costs a minute").Required().Weighing(impact: 4, effort: 1),
        };

        var order = NextBest.First(known, Now).Select(one => one.Item.Question);

        Assert.That(order, Is.EqualTo(new[] { "Gap that costs a minute", "Gap that costs days", "Advice worth much", "Advice worth little", "Settled" }));
    }

    [Test]
    public void Equals_keep_the_order_of_the_checklist()
    {
        var known = new[] { Item("Second").At(2), Item("First").At(1) };

        var order = NextBest.First(known, Now).Select(one => one.Item.Question);

        Assert.That(order, Is.EqualTo(new[] { "First", "Second" }));
    }
}
