using static CrmChecklists.Domain.Tests.ConditionReadingTests;

namespace CrmChecklists.Domain.Tests;

/// <summary>What each family of operators says. That all of them say what the platform's query says is held by ConditionDifferentialTests.</summary>
internal sealed class ConditionTests
{
    /// <summary>A Sunday: in New York it is still Saturday, half past ten in the evening.</summary>
    private static readonly DateTime Now = new(2026, 11, 22, 3, 30, 0, DateTimeKind.Utc);

    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [TestCase("eq", "arger", "Ärger", true)]
    [TestCase("eq", "Strasse", "Straße", false)]
    [TestCase("ne", "arger", "Ärger", false)]
    [TestCase("neq", "arger", null, true)]
    [TestCase("eq", "arger", null, false)]
    [TestCase("begins-with", "FORTY", "forty servers", true)]
    [TestCase("begins-with", "servers", "forty servers", false)]
    [TestCase("not-begin-with", "forty", null, true)]
    [TestCase("ends-with", "SERVERS", "forty servers", true)]
    [TestCase("not-end-with", "servers", "forty servers", false)]
    [TestCase("like", "%cafe%", "Au Café", true)]
    [TestCase("like", "cafe", "Au Café", false)]
    [TestCase("like", "f_rty%", "forty servers", true)]
    [TestCase("like", "[e-g]orty%", "forty servers", true)]
    [TestCase("like", "[^e-g]orty%", "forty servers", false)]
    [TestCase("like", "100[%]", "100%", true)]
    [TestCase("like", "100[%]", "1000", false)]
    [TestCase("like", "[", "[", true)]
    [TestCase("not-like", "%server%", null, true)]
    public void Text_is_compared_without_case_and_accents(string name, string text, string? column, bool applies) =>
        Assert.That(Applies(name, column, text), Is.EqualTo(applies));

    [TestCase("eq", "2", 2, true)]
    [TestCase("gt", "2", 2, false)]
    [TestCase("ge", "2", 2, true)]
    [TestCase("lt", "2", 2, false)]
    [TestCase("le", "2", 2, true)]
    [TestCase("gt", "2", 3, true)]
    [TestCase("lt", "2", 1, true)]
    [TestCase("gt", "2", null, false)]
    [TestCase("le", "2", null, false)]
    [TestCase("ne", "2", null, true)]
    [TestCase("null", null, null, true)]
    [TestCase("null", null, 0, false)]
    [TestCase("not-null", null, 0, true)]
    public void Numbers_are_compared_and_nothing_is_no_number(string name, string? number, object? column, bool applies) =>
        Assert.That(Applies(name, column, number is null ? [] : [number]), Is.EqualTo(applies));

    [Test]
    public void Every_kind_of_number_is_read_as_its_column_holds_it()
    {
        Assert.That(Applies("eq", 1234.5m, "1234.50"));
        Assert.That(Applies("eq", 0.1, "0.1"));
        Assert.That(Applies("gt", 20_000_000_000L, "10000000000"));
        Assert.That(Applies("eq", true, "1"));
        Assert.That(Applies("eq", false, "1"), Is.False);
        Assert.That(Applies("eq", Guid.Parse("7A4E11AA-0000-0000-0000-000000000001"), "{7a4e11aa-0000-0000-0000-000000000001}"));
    }

    [TestCase(1, true)]
    [TestCase(3, true)]
    [TestCase(4, false)]
    [TestCase(0, false)]
    [TestCase(null, false)]
    public void Between_takes_both_ends_in(int? column, bool applies)
    {
        Assert.That(Applies("between", column, "1", "3"), Is.EqualTo(applies));
        Assert.That(Applies("not-between", column, "1", "3"), Is.EqualTo(!applies));
    }

    [Test]
    public void In_finds_one_of_many()
    {
        Assert.That(Applies("in", "München", "Paris", "munchen"));
        Assert.That(Applies("in", 2, "1", "3"), Is.False);
        Assert.That(Applies("not-in", 2, "1", "3"));
        Assert.That(Applies("not-in", null, "1", "3"));
    }

    [Test]
    public void A_choice_of_several_is_equal_to_the_same_ones_and_contains_any()
    {
        Assert.That(Applies("eq", new[] { 1, 3 }, "3", "1"));
        Assert.That(Applies("eq", new[] { 1, 3 }, "3"), Is.False);
        Assert.That(Applies("eq", new[] { 1 }, "3", "1"), Is.False);
        Assert.That(Applies("contain-values", new[] { 1, 3 }, "2", "3"));
        Assert.That(Applies("contain-values", new[] { 1 }, "2", "3"), Is.False);
        Assert.That(Applies("not-contain-values", null, "2", "3"));
    }

    [TestCase("today", "2026-11-22T04:59:59Z", true)]
    [TestCase("today", "2026-11-22T05:00:00Z", false)]
    [TestCase("yesterday", "2026-11-20T12:00:00Z", true)]
    [TestCase("tomorrow", "2026-11-22T12:00:00Z", true)]
    [TestCase("this-week", "2026-11-15T05:00:00Z", true)]
    [TestCase("this-week", "2026-11-15T04:59:59Z", false)]
    [TestCase("next-week", "2026-11-22T05:00:00Z", true)]
    [TestCase("last-month", "2026-11-01T03:59:59Z", true)]
    [TestCase("next-month", "2026-12-01T05:00:00Z", true)]
    [TestCase("this-year", "2027-01-01T04:59:59Z", true)]
    [TestCase("last-seven-days", "2026-11-14T05:00:00Z", true)]
    [TestCase("last-seven-days", "2026-11-22T03:30:01Z", false)]
    [TestCase("next-seven-days", "2026-11-29T04:59:59Z", true)]
    public void Days_are_counted_by_the_clocks_of_the_zone(string name, string column, bool applies) =>
        Assert.That(Applies(name, Utc(column)), Is.EqualTo(applies));

    [TestCase("last-x-hours", "2", "2026-11-22T01:30:00Z", true)]
    [TestCase("last-x-hours", "2", "2026-11-22T01:29:59Z", false)]
    [TestCase("next-x-hours", "2", "2026-11-22T05:30:00Z", true)]
    [TestCase("last-x-days", "2", "2026-11-19T05:00:00Z", true)]
    [TestCase("next-x-weeks", "1", "2026-11-29T04:59:59Z", true)]
    [TestCase("last-x-months", "1", "2026-10-21T04:00:00Z", true)]
    [TestCase("next-x-years", "1", "2027-11-22T05:00:00Z", false)]
    [TestCase("olderthan-x-minutes", "5", "2026-11-22T03:25:00Z", false)]
    [TestCase("olderthan-x-minutes", "5", "2026-11-22T03:24:59Z", true)]
    [TestCase("olderthan-x-days", "1", "2026-11-20T04:59:59Z", true)]
    [TestCase("olderthan-x-days", "1", "2026-11-20T05:00:00Z", false)]
    [TestCase("olderthan-x-years", "1", null, false)]
    public void Spans_reach_from_now_to_the_day_they_name(string name, string count, string? column, bool applies) =>
        Assert.That(Applies(name, column is null ? null : Utc(column), count), Is.EqualTo(applies));

    [TestCase("on", "2026-11-21", "2026-11-22T04:59:59Z", true)]
    [TestCase("on", "2026-11-22T03:00:00Z", "2026-11-21T05:00:00Z", true)]
    [TestCase("not-on", "2026-11-21", "2026-11-22T05:00:00Z", true)]
    [TestCase("on-or-before", "2026-11-21", "2026-11-22T05:00:00Z", false)]
    [TestCase("on-or-after", "2026-11-21", "2026-11-21T05:00:00Z", true)]
    [TestCase("ge", "2026-11-21T20:00:00", "2026-11-22T01:00:00Z", true)]
    [TestCase("ge", "2026-11-21T20:00:00", "2026-11-22T00:59:59Z", false)]
    [TestCase("ge", "2026-11-21T20:00:00+01:00", "2026-11-21T19:00:00Z", true)]
    public void A_date_without_a_zone_is_one_of_the_zone(string name, string date, string column, bool applies) =>
        Assert.That(Applies(name, Utc(column), date), Is.EqualTo(applies));

    [TestCase("today", null, "2026-11-21", true)]
    [TestCase("last-x-days", "1", "2026-11-20", true)]
    [TestCase("next-x-hours", "2", "2026-11-22", true)]
    [TestCase("next-x-hours", "1", "2026-11-22", false)]
    [TestCase("eq", "2026-11-21", "2026-11-21", true)]
    public void A_day_is_the_same_everywhere_and_has_no_time(string name, string? value, string column, bool applies) =>
        Assert.That(Applies(name, DateTime.Parse(column), value is null ? [] : [value]), Is.EqualTo(applies));

    [Test]
    public void Filters_nest()
    {
        const string Nested = """
            <filter type="or">
              <condition attribute="name" operator="eq" value="a" />
              <filter type="and"><condition attribute="whole" operator="gt" value="1" /><condition attribute="whole" operator="lt" value="5" /></filter>
            </filter>
            """;

        Assert.That(Holds(Nested, ("name", "A"), ("whole", 9)));
        Assert.That(Holds(Nested, ("name", "b"), ("whole", 2)));
        Assert.That(Holds(Nested, ("name", "b"), ("whole", 9)), Is.False);
    }

    [Test]
    public void A_filter_that_asks_nothing_takes_every_deal()
    {
        Assert.That(Holds("") && Holds("<filter type='or' />") && Holds("<filter type='and'><filter type='or' /></filter>"));
    }

    [Test]
    public void An_inner_link_asks_for_an_account_that_its_filter_takes()
    {
        const string Bank = "<link-entity name='account' from='accountid' to='parentaccountid'><filter><condition attribute='industry' operator='ne' value='7' /></filter></link-entity>";
        var account = ("parentaccountid.accountid", (object?)Guid.NewGuid());

        Assert.That(Holds(Bank, account, ("parentaccountid.industry", 3)));
        Assert.That(Holds(Bank, account));
        Assert.That(Holds(Bank, account, ("parentaccountid.industry", 7)), Is.False);
        Assert.That(Holds(Bank), Is.False);
    }

    [Test]
    public void An_outer_link_leaves_no_deal_out_but_tells_those_without_such_an_account()
    {
        const string Link = "<link-entity name='account' from='accountid' to='customerid' link-type='outer' alias='bank'><filter><condition attribute='industry' operator='eq' value='7' /></filter></link-entity>";
        const string WithoutBank = Link + "<filter><condition entityname='bank' attribute='accountid' operator='null' /></filter>";
        var account = ("customerid.accountid", (object?)Guid.NewGuid());

        Assert.That(Holds(Link));
        Assert.That(Holds(WithoutBank));
        Assert.That(Holds(WithoutBank, account, ("customerid.industry", 3)));
        Assert.That(Holds(WithoutBank, account, ("customerid.industry", 7)), Is.False);
    }

    [Test]
    public void What_cannot_be_decided_is_asked()
    {
        const string Changed = "<condition attribute='changed' operator='eq' value='seven' />";

        Assert.That(Holds($"<filter>{Changed}</filter>", ("changed", 7)));
        Assert.That(Holds("<filter><condition attribute='changed' operator='ne' value='seven' /></filter>", ("changed", 7)));
        Assert.That(Holds("<filter><condition attribute='changed' operator='today' /></filter>", ("changed", "text")));
    }

    [TestCase("and", 1, true)]
    [TestCase("and", 2, false)]
    [TestCase("or", 1, true)]
    [TestCase("or", 2, true)]
    public void What_decides_anyway_decides_whatever_the_rest_would_say(string type, int known, bool applies)
    {
        var filter = $"<filter type='{type}'><condition attribute='changed' operator='eq' value='seven' /><condition attribute='known' operator='eq' value='1' /></filter>";

        Assert.That(Holds(filter, ("changed", 7), ("known", known)), Is.EqualTo(applies));
    }

    [TestCase("eq", "North")]
    [TestCase("ne", "North")]
    [TestCase("null", null)]
    [TestCase("not-null", null)]
    public void A_column_that_is_gone_decides_nothing_so_the_condition_applies(string name, string? value)
    {
        var comparison = value is null ? $"<condition attribute='x' operator='{name}' />" : $"<condition attribute='x' operator='{name}' value='{value}' />";
        var filter = Condition.Read(Deal($"<filter>{comparison}</filter>"), [])!;
        var beside = Condition.Read(Deal($"<filter>{comparison}<condition attribute='known' operator='eq' value='1' /></filter>"), [])!;
        var facts = new DealFacts(new Dictionary<DealColumn, object?> { [new(null, "known")] = 2 }, [new DealColumn(null, "x")]);

        Assert.That(filter.Applies(facts, Now, NewYork), Is.True);
        Assert.That(beside.Applies(facts, Now, NewYork), Is.False, "what is known still decides");
    }

    [Test]
    public void An_operator_is_listed_in_the_docs_and_nowhere_else()
    {
        var root = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(root, "CrmChecklists.sln")))
            root = Path.GetDirectoryName(root)!;
        var rows = File.ReadLines(Path.Combine(root, "docs", "conditions.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1]);

        var listed = rows.SelectMany(cell => cell.Split('`').Where((_, i) => i % 2 == 1));

        Assert.That(listed, Is.EquivalentTo(FilterOperator.All().Select(one => one.Name)));
    }

    private static bool Applies(string name, object? column, params string[] values)
    {
        var condition = $"<condition attribute='x' operator='{name}'>{string.Concat(values.Select(value => $"<value>{value}</value>"))}</condition>";
        return Holds($"<filter>{condition}</filter>", ("x", column));
    }

    private static bool Holds(string content, params (string Column, object? Value)[] values)
    {
        var problems = new List<FormattableString>();
        var condition = Condition.Read(Deal(content), problems);
        Assert.That(problems, Is.Empty);
        return condition!.Applies(Facts(values), Now, NewYork);
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
