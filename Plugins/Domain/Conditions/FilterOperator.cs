namespace CrmChecklists.Domain;

/// <summary>
/// An operator of FetchXML that conditions support (docs/conditions.md lists them). A negated one is the exact opposite of the other, so that it holds for
/// an empty column too, as the platform's does.
/// </summary>
internal sealed class FilterOperator
{
    private const int Years = 100;

    private FilterOperator(string name, ConditionTest test, int least, int most, bool negated = false)
    {
        Name = name;
        Test = test;
        Least = least;
        Most = most;
        Negated = negated;
    }

    /// <summary>As FetchXML spells it.</summary>
    public string Name { get; }

    public ConditionTest Test { get; }

    public bool Negated { get; }

    /// <summary>How few values it takes.</summary>
    public int Least { get; }

    /// <summary>How many values it takes.</summary>
    public int Most { get; }

    /// <summary>The largest number that may stand for x in "last-x-days"; null for an operator without an x.</summary>
    public int? MostCount { get; private init; }

    /// <summary>Whether the span it means begins or ends within a day, at the present moment.</summary>
    public bool EndsNow { get; private init; }

    /// <summary>The span that a day means, for <see cref="ConditionTest.OfDay"/>.</summary>
    public Func<DateTime, DateSpan>? OfDay { get; private init; }

    /// <summary>The span that the local present and x mean, for <see cref="ConditionTest.OfNow"/>.</summary>
    public Func<DateTime, int, DateSpan>? OfNow { get; private init; }

    /// <summary>The operator of this name, or null when conditions do not support it.</summary>
    public static FilterOperator? Find(string name) => All().FirstOrDefault(one => one.Name == name);

    /// <summary>Every operator that conditions support.</summary>
    public static IEnumerable<FilterOperator> All() => [.. Comparing(), .. Calendar(), .. Counting()];

    /// <summary>Whether the operator asks about whoever runs the query: such a condition would say another thing to everybody.</summary>
    public static bool DependsOnTheReader(string name) => name is "eq-userid" or "ne-userid" or "eq-businessid" or "ne-businessid" or "eq-userteams"
        or "eq-useroruserteams" or "eq-useroruserhierarchy" or "eq-useroruserhierarchyandteams" or "eq-userlanguage";

    /// <summary>Whether the operator walks up or down a hierarchy of rows.</summary>
    public static bool WalksAHierarchy(string name) => name is "above" or "under" or "not-under" or "eq-or-above" or "eq-or-under";

    /// <summary>Whether this operator can be asked of such a column.</summary>
    public bool Suits(ColumnKind kind) => Test switch
    {
        ConditionTest.Empty => kind != ColumnKind.Other,
        ConditionTest.Equal => kind != ColumnKind.Other,
        ConditionTest.In => kind is ColumnKind.Text or ColumnKind.YesNo or ColumnKind.Choice or ColumnKind.Contact or ColumnKind.Reference || IsNumber(kind),
        ConditionTest.Like or ConditionTest.BeginsWith or ConditionTest.EndsWith => kind == ColumnKind.Text,
        ConditionTest.ContainsAny => kind == ColumnKind.Choices,
        ConditionTest.OfDay => IsDate(kind),
        ConditionTest.OfNow => IsDate(kind) && !(EndsNow && kind == ColumnKind.WallClock),
        _ => IsNumber(kind) || IsDate(kind),
    };

    private static bool IsNumber(ColumnKind kind) => kind is ColumnKind.Whole or ColumnKind.Long or ColumnKind.Decimal or ColumnKind.Double or ColumnKind.Money;

    private static bool IsDate(ColumnKind kind) => kind is ColumnKind.Moment or ColumnKind.Day or ColumnKind.WallClock;

    private static IReadOnlyList<FilterOperator> Comparing() =>
    [
        new("null", ConditionTest.Empty, 0, 0),
        new("not-null", ConditionTest.Empty, 0, 0, negated: true),
        new("eq", ConditionTest.Equal, 1, int.MaxValue),
        new("ne", ConditionTest.Equal, 1, int.MaxValue, negated: true),
        new("neq", ConditionTest.Equal, 1, int.MaxValue, negated: true),
        new("in", ConditionTest.In, 1, int.MaxValue),
        new("not-in", ConditionTest.In, 1, int.MaxValue, negated: true),
        new("gt", ConditionTest.Greater, 1, 1),
        new("ge", ConditionTest.GreaterOrEqual, 1, 1),
        new("lt", ConditionTest.Less, 1, 1),
        new("le", ConditionTest.LessOrEqual, 1, 1),
        new("between", ConditionTest.Between, 2, 2),
        new("not-between", ConditionTest.Between, 2, 2, negated: true),
        new("like", ConditionTest.Like, 1, 1),
        new("not-like", ConditionTest.Like, 1, 1, negated: true),
        new("begins-with", ConditionTest.BeginsWith, 1, 1),
        new("not-begin-with", ConditionTest.BeginsWith, 1, 1, negated: true),
        new("ends-with", ConditionTest.EndsWith, 1, 1),
        new("not-end-with", ConditionTest.EndsWith, 1, 1, negated: true),
        new("contain-values", ConditionTest.ContainsAny, 1, int.MaxValue),
        new("not-contain-values", ConditionTest.ContainsAny, 1, int.MaxValue, negated: true),
    ];

    private static IReadOnlyList<FilterOperator> Calendar() =>
    [
        Day("on", day => new DateSpan(day, day.AddDays(1))),
        Day("not-on", day => new DateSpan(day, day.AddDays(1)), negated: true),
        Day("on-or-before", day => new DateSpan(null, day.AddDays(1))),
        Day("on-or-after", day => new DateSpan(day, null)),
        Whole("yesterday", today => new DateSpan(today.AddDays(-1), today)),
        Whole("today", today => new DateSpan(today, today.AddDays(1))),
        Whole("tomorrow", today => new DateSpan(today.AddDays(1), today.AddDays(2))),
        Whole("last-week", today => new DateSpan(DateSpan.Sunday(today).AddDays(-7), DateSpan.Sunday(today))),
        Whole("this-week", today => new DateSpan(DateSpan.Sunday(today), DateSpan.Sunday(today).AddDays(7))),
        Whole("next-week", today => new DateSpan(DateSpan.Sunday(today).AddDays(7), DateSpan.Sunday(today).AddDays(14))),
        Whole("last-month", today => new DateSpan(DateSpan.Month(today).AddMonths(-1), DateSpan.Month(today))),
        Whole("this-month", today => new DateSpan(DateSpan.Month(today), DateSpan.Month(today).AddMonths(1))),
        Whole("next-month", today => new DateSpan(DateSpan.Month(today).AddMonths(1), DateSpan.Month(today).AddMonths(2))),
        Whole("last-year", today => new DateSpan(DateSpan.Year(today).AddYears(-1), DateSpan.Year(today))),
        Whole("this-year", today => new DateSpan(DateSpan.Year(today), DateSpan.Year(today).AddYears(1))),
        Whole("next-year", today => new DateSpan(DateSpan.Year(today).AddYears(1), DateSpan.Year(today).AddYears(2))),
        Now("last-seven-days", (now, _) => Until(now.Date.AddDays(-7), now)),
        Now("next-seven-days", (now, _) => new DateSpan(now, now.Date.AddDays(8))),
    ];

    private static IReadOnlyList<FilterOperator> Counting() =>
    [
        Now("last-x-hours", (now, x) => Until(now.AddHours(-x), now), Years * 366 * 24),
        Now("next-x-hours", (now, x) => Until(now, now.AddHours(x)), Years * 366 * 24),
        Now("last-x-days", (now, x) => Until(now.Date.AddDays(-x), now), Years * 366),
        Now("next-x-days", (now, x) => new DateSpan(now, now.Date.AddDays(x + 1)), Years * 366),
        Now("last-x-weeks", (now, x) => Until(now.Date.AddDays(-7 * x), now), Years * 53),
        Now("next-x-weeks", (now, x) => new DateSpan(now, now.Date.AddDays((7 * x) + 1)), Years * 53),
        Now("last-x-months", (now, x) => Until(now.Date.AddMonths(-x), now), Years * 12),
        Now("next-x-months", (now, x) => new DateSpan(now, now.Date.AddMonths(x).AddDays(1)), Years * 12),
        Now("last-x-years", (now, x) => Until(now.Date.AddYears(-x), now), Years),
        Now("next-x-years", (now, x) => new DateSpan(now, now.Date.AddYears(x).AddDays(1)), Years),
        Now("olderthan-x-minutes", (now, x) => new DateSpan(null, now.AddMinutes(-x)), Years * 366 * 24 * 60),
        Now("olderthan-x-hours", (now, x) => new DateSpan(null, now.AddHours(-x)), Years * 366 * 24),
        Now("olderthan-x-days", (now, x) => new DateSpan(null, now.Date.AddDays(-x)), Years * 366, endsNow: false),
        Now("olderthan-x-weeks", (now, x) => new DateSpan(null, now.Date.AddDays(-7 * x)), Years * 53, endsNow: false),
        Now("olderthan-x-months", (now, x) => new DateSpan(null, now.Date.AddMonths(-x)), Years * 12, endsNow: false),
        Now("olderthan-x-years", (now, x) => new DateSpan(null, now.Date.AddYears(-x)), Years, endsNow: false),
    ];

    private static DateSpan Until(DateTime from, DateTime to) => new(from, to, IncludesTo: true);

    private static FilterOperator Day(string name, Func<DateTime, DateSpan> span, bool negated = false) =>
        new(name, ConditionTest.OfDay, 1, 1, negated) { OfDay = span };

    private static FilterOperator Whole(string name, Func<DateTime, DateSpan> span) =>
        new(name, ConditionTest.OfNow, 0, 0) { OfNow = (now, _) => span(now.Date) };

    private static FilterOperator Now(string name, Func<DateTime, int, DateSpan> span, int? mostCount = null, bool endsNow = true)
    {
        var values = mostCount is null ? 0 : 1;
        return new(name, ConditionTest.OfNow, values, values) { OfNow = span, MostCount = mostCount, EndsNow = endsNow };
    }
}
