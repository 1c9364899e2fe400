using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Query;

/// <summary>Every operator against plain LINQ over the same rows.</summary>
internal sealed class ConditionTests : QueryFixture
{

    private static IEnumerable<TestCaseData> Texts()
    {
        foreach (var column in new[] { "name", "story" })
        {
            foreach (var text in new[] { "ARGER", "cafe 100%", "zebra*", "", "nandu", "Story of ñandú" })
            {
                yield return Case(column, ConditionOperator.Equal, v => v is not null && Same(v, text), text);
                yield return Case(column, ConditionOperator.NotEqual, v => v is null || !Same(v, text), text);
                yield return Case(column, ConditionOperator.BeginsWith, v => v is not null && Fold(v).StartsWith(Fold(text), StringComparison.Ordinal), text);
                yield return Case(column, ConditionOperator.DoesNotBeginWith, v => v is null || !Fold(v).StartsWith(Fold(text), StringComparison.Ordinal), text);
                yield return Case(column, ConditionOperator.EndsWith, v => v is not null && Fold(v).EndsWith(Fold(text), StringComparison.Ordinal), text);
                yield return Case(column, ConditionOperator.DoesNotEndWith, v => v is null || !Fold(v).EndsWith(Fold(text), StringComparison.Ordinal), text);
            }

            yield return Case(column, ConditionOperator.Like, v => v is not null && Fold(v).Contains("cafe", StringComparison.Ordinal), "%CAFÉ%");
            yield return Case(column, ConditionOperator.NotLike, v => v is null || !Fold(v).Contains("cafe", StringComparison.Ordinal), "%CAFÉ%");
            yield return Case(column, ConditionOperator.Like, v => v is not null && Fold(v).EndsWith("a_b", StringComparison.Ordinal), "%a[_]b");
            yield return Case(column, ConditionOperator.Like, v => v is not null && (Fold(v).EndsWith("a_b", StringComparison.Ordinal) || Fold(v).EndsWith("axb", StringComparison.Ordinal)), "%a_b");
            yield return Case(column, ConditionOperator.Like, v => v is not null && Fold(v).EndsWith("100%", StringComparison.Ordinal), "%100[%]");
            yield return Case(column, ConditionOperator.Like, v => v is not null && (v.EndsWith("bra*", StringComparison.Ordinal) || v.EndsWith("bra?", StringComparison.Ordinal)), "%[a-c]ra_");
            yield return Case(column, ConditionOperator.Like, v => v is not null && v.EndsWith("Zebra*", StringComparison.Ordinal), "%zebra*");
            yield return Case(column, ConditionOperator.Like, v => v is not null && v.EndsWith("[x]", StringComparison.Ordinal), "%[[]x]");
            yield return Case(column, ConditionOperator.In, v => v is not null && (Same(v, "AXB") || Same(v, "straße")), "AXB", "straße");
            yield return Case(column, ConditionOperator.NotIn, v => v is null || !(Same(v, "AXB") || Same(v, "straße")), "AXB", "straße");
            yield return Case(column, ConditionOperator.Null, v => v is null);
            yield return Case(column, ConditionOperator.NotNull, v => v is not null);
        }

        TestCaseData Case(string column, ConditionOperator @operator, Func<string?, bool> wanted, params object[] values) =>
            Describe(column, @operator, values, d => wanted(d.GetAttributeValue<string>(column)));
    }

    private static IEnumerable<TestCaseData> Numbers()
    {
        foreach (var (column, value) in new (string, Func<Entity, decimal?>)[]
                 {
                     ("seats", d => d.GetAttributeValue<int?>("seats")), ("rate", d => d.GetAttributeValue<decimal?>("rate")),
                     ("score", d => (decimal?)d.GetAttributeValue<double?>("score")), ("value", d => d.GetAttributeValue<Money>("value")?.Value),
                     ("rating", d => d.GetAttributeValue<OptionSetValue>("rating")?.Value),
                 })
        {
            yield return Describe(column, ConditionOperator.Equal, [2], d => value(d) == 2);
            yield return Describe(column, ConditionOperator.NotEqual, [2], d => value(d) != 2);
            yield return Describe(column, ConditionOperator.GreaterThan, [2], d => value(d) > 2);
            yield return Describe(column, ConditionOperator.GreaterEqual, [2], d => value(d) >= 2);
            yield return Describe(column, ConditionOperator.LessThan, [2], d => value(d) < 2);
            yield return Describe(column, ConditionOperator.LessEqual, [2], d => value(d) <= 2);
            yield return Describe(column, ConditionOperator.Between, [1, 12], d => value(d) is >= 1 and <= 12);
            yield return Describe(column, ConditionOperator.NotBetween, [1, 12], d => !(value(d) is >= 1 and <= 12));
            yield return Describe(column, ConditionOperator.In, [1, 3, 9], d => value(d) is 1 or 3 or 9);
            yield return Describe(column, ConditionOperator.NotIn, [1, 3, 9], d => !(value(d) is 1 or 3 or 9));
            yield return Describe(column, ConditionOperator.Null, [], d => value(d) is null);
        }
    }

    private static IEnumerable<TestCaseData> Others()
    {
        yield return Describe("hot", ConditionOperator.Equal, [true], d => d.GetAttributeValue<bool?>("hot") == true);
        yield return Describe("hot", ConditionOperator.NotEqual, [true], d => d.GetAttributeValue<bool?>("hot") != true);
        yield return Describe("tags", ConditionOperator.ContainValues, [1, 3], d => Tags(d)?.Intersect([1, 3]).Any() == true);
        yield return Describe("tags", ConditionOperator.DoesNotContainValues, [1, 3], d => Tags(d)?.Intersect([1, 3]).Any() != true);
        yield return Describe("tags", ConditionOperator.Equal, [3, 1], d => Tags(d)?.Order().SequenceEqual([1, 3]) == true);
        yield return Describe("customerid", ConditionOperator.Equal, [Person], d => Customer(d) == Person);
        yield return Describe("customerid", ConditionOperator.NotEqual, [Person], d => Customer(d) != Person);
        yield return Describe("customerid", ConditionOperator.In, [Accounts[0], Person], d => Customer(d) == Person || Customer(d) == Accounts[0]);
        yield return Describe("ownerid", ConditionOperator.EqualUserId, [], d => Owner(d) == Users[0]);
        yield return Describe("ownerid", ConditionOperator.NotEqualUserId, [], d => Owner(d) != Users[0]);
        yield return Describe("ownerid", ConditionOperator.EqualUserTeams, [], _ => false);
        yield return Describe("ownerid", ConditionOperator.EqualUserOrUserTeams, [], d => Owner(d) == Users[0]);
        yield return Describe("owningbusinessunit", ConditionOperator.EqualBusinessId, [], d => d.GetAttributeValue<EntityReference>("owningbusinessunit").Id == Units[0]);
        yield return Describe("dealid", ConditionOperator.In, [Id(1000), Id(1399)], d => d.Id == Id(1000) || d.Id == Id(1399));
    }

    private static IEnumerable<TestCaseData> Dates()
    {
        var today = new DateTime(2026, 11, 21); // Saturday evening in New York, Sunday in UTC.
        var now = new DateTime(2026, 11, 21, 22, 30, 0);
        yield return Span(ConditionOperator.Today, today, today.AddDays(1));
        yield return Span(ConditionOperator.Yesterday, today.AddDays(-1), today);
        yield return Span(ConditionOperator.Tomorrow, today.AddDays(1), today.AddDays(2));
        yield return Span(ConditionOperator.ThisWeek, new DateTime(2026, 11, 15), new DateTime(2026, 11, 22));
        yield return Span(ConditionOperator.LastWeek, new DateTime(2026, 11, 8), new DateTime(2026, 11, 15));
        yield return Span(ConditionOperator.NextWeek, new DateTime(2026, 11, 22), new DateTime(2026, 11, 29));
        yield return Span(ConditionOperator.ThisMonth, new DateTime(2026, 11, 1), new DateTime(2026, 12, 1));
        yield return Span(ConditionOperator.LastMonth, new DateTime(2026, 10, 1), new DateTime(2026, 11, 1));
        yield return Span(ConditionOperator.NextMonth, new DateTime(2026, 12, 1), new DateTime(2027, 1, 1));
        yield return Span(ConditionOperator.ThisYear, new DateTime(2026, 1, 1), new DateTime(2027, 1, 1));
        yield return Span(ConditionOperator.LastYear, new DateTime(2025, 1, 1), new DateTime(2026, 1, 1));
        yield return Span(ConditionOperator.NextYear, new DateTime(2027, 1, 1), new DateTime(2028, 1, 1));
        yield return Span(ConditionOperator.On, new DateTime(2026, 7, 4), new DateTime(2026, 7, 5), new DateTime(2026, 7, 4));
        yield return Span(ConditionOperator.OnOrAfter, new DateTime(2026, 7, 4), null, new DateTime(2026, 7, 4));
        yield return Span(ConditionOperator.OnOrBefore, null, new DateTime(2026, 7, 5), new DateTime(2026, 7, 4));
        yield return Span(ConditionOperator.OlderThanXMonths, null, today.AddMonths(-2), 2);
        yield return Span(ConditionOperator.OlderThanXDays, null, today.AddDays(-100), 100);
        yield return Span(ConditionOperator.LastXDays, today.AddDays(-30), now.AddSeconds(1), 30);
        yield return Span(ConditionOperator.NextXDays, now, today.AddDays(31), 30);
        yield return Span(ConditionOperator.LastXMonths, today.AddMonths(-3), now.AddSeconds(1), 3);
        yield return Span(ConditionOperator.NextXYears, now, today.AddYears(1).AddDays(1), 1);
        yield return Span(ConditionOperator.LastXHours, now.AddHours(-500), now.AddSeconds(1), 500);
        yield return Span(ConditionOperator.NextXHours, now, now.AddHours(500).AddSeconds(1), 500);
        yield return Span(ConditionOperator.Last7Days, today.AddDays(-7), now.AddSeconds(1));
        yield return Span(ConditionOperator.Next7Days, now, today.AddDays(8));
        yield return Span(ConditionOperator.LastXWeeks, today.AddDays(-14), now.AddSeconds(1), 2);
        yield return Span(ConditionOperator.NextXWeeks, now, today.AddDays(15), 2);
        yield return Span(ConditionOperator.NextXMonths, now, today.AddMonths(3).AddDays(1), 3);
        yield return Span(ConditionOperator.LastXYears, today.AddYears(-1), now.AddSeconds(1), 1);
        yield return Span(ConditionOperator.OlderThanXMinutes, null, now.AddMinutes(-5000), 5000);
        yield return Span(ConditionOperator.OlderThanXHours, null, now.AddHours(-500), 500);
        yield return Span(ConditionOperator.OlderThanXWeeks, null, today.AddDays(-21), 3);
        yield return Span(ConditionOperator.OlderThanXYears, null, today.AddYears(-1), 1);

        TestCaseData Span(ConditionOperator @operator, DateTime? from, DateTime? to, params object[] values) =>
            Describe("createdon", @operator, values, d => Local(d) is { } local && (from is null || local >= from) && (to is null || local < to));
    }

    [TestCaseSource(nameof(Texts))]
    [TestCaseSource(nameof(Numbers))]
    [TestCaseSource(nameof(Others))]
    [TestCaseSource(nameof(Dates))]
    public void A_condition_returns_the_rows_that_LINQ_returns(string column, ConditionOperator @operator, object[] values, Func<Entity, bool> wanted)
    {
        var query = new QueryExpression("deal");
        query.Criteria.AddCondition(column, @operator, values);

        var found = Run(query, Context(NewYork));

        Assert.That(found.Entities.Select(e => e.Id), Is.EquivalentTo(Deals.Where(wanted).Select(d => d.Id)));
    }

    [TestCase("today", "", -1, 0)]
    [TestCase("yesterday", "", -2, -1)]
    [TestCase("last-x-days", "value='3'", -4, 0)]
    [TestCase("next-x-days", "value='3'", -1, 3)]
    [TestCase("on-or-after", "value='2026-11-20'", -2, 9999)]
    public void A_date_only_column_compares_by_the_askers_calendar_day(string @operator, string value, int from, int to)
    {
        // 22 November in UTC is still the 21st in New York.
        var (first, end) = (Now.Date.AddDays(from), Now.Date.AddDays(to));

        var found = Fetch($"<fetch><entity name='deal'><attribute name='dueon'/><filter><condition attribute='dueon' operator='{@operator}' {value}/></filter></entity></fetch>", Context(NewYork));

        var wanted = Deals.Where(d => d.Contains("dueon") && d.GetAttributeValue<DateTime>("dueon") >= first && d.GetAttributeValue<DateTime>("dueon") < end);
        Assert.That(found.Entities.Select(e => e.Id), Is.EquivalentTo(wanted.Select(d => d.Id)));
        Assert.That(found.Entities, Is.Not.Empty);
    }

    [Test]
    public void A_date_without_a_zone_in_FetchXML_is_the_askers_own()
    {
        var found = Fetch("<fetch><entity name='deal'><filter><condition attribute='createdon' operator='ge' value='2026-11-21T20:00:00'/></filter></entity></fetch>", Context(NewYork));

        var limit = new DateTime(2026, 11, 22, 1, 0, 0, DateTimeKind.Utc);
        Assert.That(found.Entities.Select(e => e.Id), Is.EquivalentTo(Deals.Where(d => d.GetAttributeValue<DateTime>("createdon") >= limit).Select(d => d.Id)));
    }

    [Test]
    public void Nested_filters_join_by_and_and_or()
    {
        var query = new QueryExpression("deal");
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("seats", ConditionOperator.GreaterThan, 10);
        either.AddCondition("hot", ConditionOperator.Equal, true);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);

        var found = Run(query);

        var wanted = Deals.Where(d => (d.GetAttributeValue<int?>("seats") > 10 || d.GetAttributeValue<bool>("hot")) && d.GetAttributeValue<OptionSetValue>("statecode").Value == 0);
        Assert.That(found.Entities.Select(e => e.Id), Is.EquivalentTo(wanted.Select(d => d.Id)));
    }

    [Test]
    public void Columns_of_the_same_row_are_compared()
    {
        var found = Fetch("<fetch><entity name='deal'><filter><condition attribute='seats' operator='lt' valueof='score'/></filter></entity></fetch>");

        Assert.That(found.Entities.Select(e => e.Id), Is.EquivalentTo(Deals.Where(d => d.GetAttributeValue<int?>("seats") < d.GetAttributeValue<double?>("score")).Select(d => d.Id)));
    }

    [Test]
    public void An_int_array_given_as_one_value_is_refused_as_the_platform_does()
    {
        var query = new QueryExpression("deal");
        query.Criteria.AddCondition("seats", ConditionOperator.In, new[] { 1, 2 });

        var fault = Assert.Throws<DataverseFault>(() => Run(query))!;

        Assert.That(fault.Message, Is.EqualTo("The value 'System.Int32[]' does not fit the operator In on the column 'seats' of 'deal', which is of type Integer."));
    }

    [Test]
    public void An_operator_that_is_not_supported_is_named()
    {
        var query = new QueryExpression("deal");
        query.Criteria.AddCondition("ownerid", ConditionOperator.EqualUserOrUserHierarchy);

        var fault = Assert.Throws<DataverseFault>(() => Run(query))!;

        Assert.That(fault.Message, Is.EqualTo("The emulator does not support the condition operator EqualUserOrUserHierarchy on the column 'ownerid' of 'deal'."));
    }

    [Test]
    public void More_than_500_conditions_are_too_many()
    {
        var query = new QueryExpression("deal");
        for (var i = 0; i < 501; i++) query.Criteria.AddCondition("seats", ConditionOperator.NotEqual, i);

        var fault = Assert.Throws<DataverseFault>(() => Run(query))!;

        Assert.That(fault.Message, Is.EqualTo("Number of conditions in query exceeded maximum limit."));
    }

    private static TestCaseData Describe(string column, ConditionOperator @operator, object[] values, Func<Entity, bool> wanted) =>
        new TestCaseData(column, @operator, values, wanted).SetArgDisplayNames($"{column} {@operator} {string.Join(",", values)}");

    private static bool Same(string left, string right) => Fold(left) == Fold(right);

    private static string Fold(string text) => new string([.. text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)]).ToLowerInvariant();

    private static IEnumerable<int>? Tags(Entity deal) => deal.GetAttributeValue<OptionSetValueCollection>("tags")?.Select(o => o.Value).Distinct();

    private static Guid? Customer(Entity deal) => deal.GetAttributeValue<EntityReference>("customerid")?.Id;

    private static Guid Owner(Entity deal) => deal.GetAttributeValue<EntityReference>("ownerid").Id;

    private static DateTime? Local(Entity deal) => deal.Contains("createdon") ? TimeZoneInfo.ConvertTimeFromUtc(deal.GetAttributeValue<DateTime>("createdon"), NewYork) : null;
}
