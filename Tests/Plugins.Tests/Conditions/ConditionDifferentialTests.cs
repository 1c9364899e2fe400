using System.Text.RegularExpressions;
using CrmChecklists.Domain;

namespace CrmChecklists.Plugins.Tests;

/// <summary>A condition applies to exactly the deals that the platform's own query returns for the same filter, whoever's clocks count the days.</summary>
internal sealed class ConditionDifferentialTests
{
    /// <summary>An ordinary moment, the turn of a year, and the hours in which clocks are put forward or back in America, Europe and Australia.</summary>
    private static readonly DateTime[] Moments =
    [
        Utc(2026, 11, 22, 3, 30), Utc(2026, 12, 31, 23, 30), Utc(2026, 3, 8, 6, 59), Utc(2026, 3, 8, 7, 30), Utc(2026, 11, 1, 5, 30), Utc(2026, 11, 1, 6, 30),
        Utc(2026, 3, 29, 1, 0), Utc(2026, 10, 25, 0, 30), Utc(2026, 10, 25, 1, 30), Utc(2026, 4, 4, 15, 15), Utc(2026, 10, 3, 15, 45), Utc(2028, 2, 29, 12, 0),
    ];

    private static readonly TimeZoneInfo[] Zones =
    [
        .. new[] { "UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Kiritimati" }.Select(TimeZoneInfo.FindSystemTimeZoneById),
    ];

    private static readonly string[] Dates = ["moment", "day", "wallclock"];

    private ConditionDeals deals = null!;
    private long compared;
    private long queries;

    [OneTimeSetUp]
    public void Fill() => deals = new ConditionDeals(Moments);

    [OneTimeTearDown]
    public void Close()
    {
        TestContext.Progress.WriteLine($"Conditions: {queries} queries, {compared} pairs of a condition and a deal compared.");
        deals.Dispose();
    }

    private static IEnumerable<string> Operators() => FilterOperator.All().Select(one => one.Name);

    [TestCaseSource(nameof(Operators))]
    public void An_operator_selects_the_deals_that_the_query_returns(string name)
    {
        var @operator = FilterOperator.Find(name)!;
        var selected = 0;
        var left = 0;

        foreach (var fetchXml in ConditionCases.Of(@operator))
        {
            foreach (var (now, zone) in Times(fetchXml))
            {
                var found = Compare(fetchXml, now, zone);
                selected += found;
                left += deals.Facts.Count - found;
            }
        }

        // An operator that takes every deal, or none, would agree with anything.
        Assert.That(selected, Is.GreaterThan(0));
        Assert.That(left, Is.GreaterThan(0));
    }

    [Test]
    public void A_tree_of_filters_and_links_selects_the_deals_that_the_query_returns()
    {
        var found = 0;

        foreach (var fetchXml in ConditionCases.Trees(1500))
            found += Compare(fetchXml, Moments[fetchXml.Length % Moments.Length], Zones[fetchXml.Length % Zones.Length]);

        Assert.That(found, Is.InRange(1, 1500 * deals.Facts.Count));
    }

    /// <summary>What moves with the present is compared at every moment by all clocks, a named day and an account's dates once by each; of everything else clocks change nothing.</summary>
    private static IEnumerable<(DateTime Now, TimeZoneInfo Zone)> Times(string fetchXml)
    {
        if (!Dates.Any(column => fetchXml.Contains($"attribute=\"{column}\"")))
            return [(Moments[0], TimeZoneInfo.Utc)];
        var namesADay = Regex.IsMatch(fetchXml, "[0-9]{4}-[0-9]{2}-");
        return namesADay || fetchXml.Contains("link-entity")
            ? Zones.Select((zone, i) => (Moments[(fetchXml.Length + i) % Moments.Length], zone))
            : Moments.SelectMany(now => Zones.Select(zone => (now, zone)));
    }

    /// <summary>How many deals both say.</summary>
    private int Compare(string fetchXml, DateTime now, TimeZoneInfo zone)
    {
        var problems = new List<FormattableString>();
        var condition = Condition.Read(fetchXml, problems);
        problems.AddRange(condition?.Problems(column => ConditionModel.Columns[column.Column]) ?? []);
        if (problems.Count > 0)
            Assert.Fail($"{fetchXml}\n{string.Join("\n", problems.Select(FormattableString.Invariant))}");

        var applied = deals.Applied(condition!, now, zone);
        var queried = deals.Queried(fetchXml, now, zone);

        queries++;
        compared += deals.Facts.Count;
        if (!applied.SetEquals(queried))
            Assert.That(applied, Is.EquivalentTo(queried), $"{fetchXml} at {now:O} in {zone.Id}");
        return applied.Count;
    }

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
