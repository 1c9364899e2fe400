namespace CrmChecklists.Domain.Tests;

/// <summary>Which span of the calendar an operator means, asked on a Wednesday afternoon, 18 November 2026. (Learn: "Date and time operators".)</summary>
internal sealed class ConditionCalendarTests
{
    private static readonly DateTime Now = new(2026, 11, 18, 15, 30, 0);

    [TestCase("yesterday", 0, "2026-11-17", "2026-11-18")]
    [TestCase("tomorrow", 0, "2026-11-19", "2026-11-20")]
    [TestCase("last-week", 0, "2026-11-08", "2026-11-15")]
    [TestCase("this-week", 0, "2026-11-15", "2026-11-22")]
    [TestCase("next-week", 0, "2026-11-22", "2026-11-29")]
    [TestCase("last-month", 0, "2026-10-01", "2026-11-01")]
    [TestCase("next-month", 0, "2026-12-01", "2027-01-01")]
    [TestCase("last-year", 0, "2025-01-01", "2026-01-01")]
    [TestCase("next-year", 0, "2027-01-01", "2028-01-01")]
    [TestCase("last-seven-days", 0, "2026-11-11", "2026-11-18T15:30")]
    [TestCase("next-seven-days", 0, "2026-11-18T15:30", "2026-11-26")]
    [TestCase("last-x-hours", 3, "2026-11-18T12:30", "2026-11-18T15:30")]
    [TestCase("next-x-hours", 3, "2026-11-18T15:30", "2026-11-18T18:30")]
    [TestCase("last-x-days", 3, "2026-11-15", "2026-11-18T15:30")]
    [TestCase("next-x-days", 3, "2026-11-18T15:30", "2026-11-22")]
    [TestCase("last-x-weeks", 2, "2026-11-04", "2026-11-18T15:30")]
    [TestCase("next-x-weeks", 2, "2026-11-18T15:30", "2026-12-03")]
    [TestCase("last-x-months", 2, "2026-09-18", "2026-11-18T15:30")]
    [TestCase("next-x-months", 2, "2026-11-18T15:30", "2027-01-19")]
    [TestCase("last-x-years", 2, "2024-11-18", "2026-11-18T15:30")]
    [TestCase("next-x-years", 2, "2026-11-18T15:30", "2028-11-19")]
    [TestCase("olderthan-x-minutes", 40, null, "2026-11-18T14:50")]
    [TestCase("olderthan-x-hours", 3, null, "2026-11-18T12:30")]
    [TestCase("olderthan-x-days", 3, null, "2026-11-15")]
    [TestCase("olderthan-x-weeks", 2, null, "2026-11-04")]
    [TestCase("olderthan-x-months", 2, null, "2026-09-18")]
    [TestCase("olderthan-x-years", 2, null, "2024-11-18")]
    public void An_operator_means_a_span_of_the_calendar(string name, int count, string? from, string to)
    {
        var span = FilterOperator.Find(name)!.OfNow!(Now, count);

        Assert.That(span.From, Is.EqualTo(from is null ? (DateTime?)null : DateTime.Parse(from, null)));
        Assert.That(span.To, Is.EqualTo(DateTime.Parse(to, null)));
    }

    [TestCase("last-x-hours", 100 * 366 * 24)]
    [TestCase("next-x-hours", 100 * 366 * 24)]
    [TestCase("next-x-days", 100 * 366)]
    [TestCase("last-x-weeks", 100 * 53)]
    [TestCase("next-x-weeks", 100 * 53)]
    [TestCase("last-x-months", 100 * 12)]
    [TestCase("next-x-months", 100 * 12)]
    [TestCase("olderthan-x-minutes", 100 * 366 * 24 * 60)]
    [TestCase("olderthan-x-hours", 100 * 366 * 24)]
    [TestCase("olderthan-x-days", 100 * 366)]
    [TestCase("olderthan-x-weeks", 100 * 53)]
    [TestCase("olderthan-x-months", 100 * 12)]
    public void A_count_reaches_a_hundred_years(string name, int most)
    {
        Assert.That(FilterOperator.Find(name)!.MostCount, Is.EqualTo(most));
    }

    [TestCase("a", "[a-c]", true)]
    [TestCase("c", "[a-c]", true)]
    [TestCase("d", "[a-c]", false)]
    [TestCase("-", "[a-]", true)]
    [TestCase("b", "[^a]", true)]
    [TestCase("^", "[^a]", true)]
    [TestCase("]", "[]", false)]
    [TestCase("aa", "[aa]a", true)]
    [TestCase("😀x", "_x", true)]
    [TestCase("😀", "[😀]", true)]
    [TestCase("😁", "😀", false)]
    public void A_set_in_a_pattern_takes_one_of_its_letters(string text, string pattern, bool matches)
    {
        Assert.That(LikePattern.Matches(text, pattern), Is.EqualTo(matches));
    }

    [Test]
    public void A_bound_column_is_read_where_it_stands()
    {
        var facts = new DealFacts(new Dictionary<DealColumn, object?>
        {
            [new DealColumn(null, "estimatedvalue")] = 1200m,
            [new DealColumn("customerid", "accountid")] = Guid.NewGuid(),
            [new DealColumn("customerid", "industrycode")] = 3,
        });
        var nobodys = new DealFacts(new Dictionary<DealColumn, object?>());

        Assert.That(BoundColumn.Read("opportunity.estimatedvalue")!.ValueIn(facts), Is.EqualTo("1200"));
        Assert.That(BoundColumn.Read("opportunity.estimatedvalue")!.AccountLookup(facts), Is.Null);
        Assert.That(BoundColumn.Read("account.industrycode")!.ValueIn(facts), Is.EqualTo("3"));
        Assert.That(BoundColumn.Read("account.industrycode")!.AccountLookup(facts), Is.EqualTo("customerid"));
        Assert.That(BoundColumn.Read("account.industrycode")!.ValueIn(nobodys), Is.Null);
    }
}
