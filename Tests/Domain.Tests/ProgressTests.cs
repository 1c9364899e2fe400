using CrmChecklists.Given;
using static CrmChecklists.Given.Known;
using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class ProgressTests
{
    [Test]
    public void Every_state_is_counted_and_an_overdue_plan_as_open()
    {
        var known = new[]
        {
            Item("A").NeedingVerification().Verified("Yes", Today),
            Item("B").NeedingVerification().Assumed("Yes"),
            Item("C").Required().Assumed("Yes"),
            Item("D").Acknowledged().NotYet(NextTuesday),
            Item("E").Acknowledged().NotYet(LastWeek),
            Item("F").Acknowledged().Unknowable(),
            Item("G").Required().Waived(until: Today),
            Item("H"),
        };

        var progress = Progress.Of(known, Now);

        Assert.That(progress, Is.EqualTo(new Progress(
            Items: 8, Settled: 4, Verified: 1, Assumed: 2, NotYet: 1, Unknowable: 1, Waived: 1, Open: 2, Holding: 2)));
        Assert.That(progress.SettledPercent, Is.EqualTo(50));
        Assert.That(progress.VerifiedPercent, Is.EqualTo(12));
    }

    [TestCase(199, 200, 99)]
    [TestCase(200, 200, 100)]
    [TestCase(0, 0, 100)]
    public void A_hundred_percent_means_all(long part, long whole, int percent)
    {
        Assert.That(Progress.Percent(part, whole), Is.EqualTo(percent));
    }
}
