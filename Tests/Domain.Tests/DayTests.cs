using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class DayTests
{
    [TestCase(10, true)]
    [TestCase(9, false)]
    public void Today_is_no_day_to_come_for_somebody_whose_day_has_begun_in_the_far_east(int hour, bool tomorrowHasBegunSomewhere)
    {
        var now = Today.AddHours(hour);

        Assert.That(Day.IsToCome(Today.AddDays(1), now), Is.EqualTo(!tomorrowHasBegunSomewhere));
    }

    [TestCase(12, true)]
    [TestCase(11, false)]
    public void Yesterday_is_over_only_when_it_is_over_in_the_far_west(int hour, bool over)
    {
        var now = Today.AddHours(hour);

        Assert.That(Day.IsOver(Today.AddDays(-1), now), Is.EqualTo(over));
    }

    [TestCase("2026-11-22", true)]
    [TestCase("22.11.2026", false)]
    [TestCase("2026-11-31", false)]
    [TestCase("2026-11-22T10:00:00Z", false)]
    public void A_day_travels_as_year_month_and_day(string text, bool isDay)
    {
        Assert.That(Day.TryRead(text, out _), Is.EqualTo(isDay));
    }
}
