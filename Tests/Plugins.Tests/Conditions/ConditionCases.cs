using System.Security;
using CrmChecklists.Domain;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Filters made from the table of operators: every operator, every kind of column it suits, on the deal and on its account.</summary>
internal static class ConditionCases
{
    private static readonly string[] Texts = ["ARGER", "cafe 100%", "zebra*", "", "nandu", "straße", "strasse", "SMORREBROD", "a_b", "istanbul", "x", "r", "日本", "😀y", "]"];

    private static readonly string[] Patterns =
    [
        "%", "", "%CAFÉ%", "a_b", "%a[_]b", "_rger", "arger%", "%100[%]", "%[a-c]ra_", "[^a-m]%", "%[[]x]", "x_y", "%*", "%?", "[]x]", "[a-]%", "[^ñ]andu", "%r%r%", "[日]本", "__", "[", "%[", "a[b-y-z]b",
    ];

    private static readonly string[] Numbers = ["-3", "0", "0.5", "1", "1.25", "2", "+3", "9.9999", "10", "1234567.89", "10000000000", "1e1", "20000000000"];

    private static readonly string[] Days =
    [
        "2026-11-21", "2026-03-08", "2026-11-01", "2026-03-29", "2026-10-25", "2026-12-31", "2026-11-21T23:30:00Z", "2026-11-22T02:30:00", "2026-03-08T02:30:00",
        "2026-11-01T01:30:00", "2026-11-22T02:30:00+05:30", "2026-10-25T02:30:00", "2026-03-29T02:30:00", "2026-04-05T01:45:00", "2026-11-21T00:00:00", "2026-11-21T23:30:00.500Z", "1753-01-01",
    ];

    /// <summary>Every condition that this operator can make.</summary>
    public static IEnumerable<string> Of(FilterOperator @operator)
    {
        foreach (var (column, kind) in ConditionModel.Columns.Where(column => @operator.Suits(column.Value)))
        {
            foreach (var values in Values(@operator, kind))
            {
                var condition = Condition(column, @operator.Name, values);
                yield return Fetch(Filter(condition));
                yield return Fetch(Link("parentaccountid", "inner", Filter(condition)));
                yield return Fetch(Link("customerid", "outer", "", "a") + Filter(Condition(column, @operator.Name, values, "a")));
            }
        }
    }

    /// <summary>Trees of filters and links, grown at random from all operators.</summary>
    public static IEnumerable<string> Trees(int count)
    {
        var random = new Random(7);
        var operators = FilterOperator.All().ToList();
        for (var i = 0; i < count; i++)
        {
            var aliases = new List<string>();
            var links = "";
            foreach (var lookup in new[] { "parentaccountid", "customerid", "parentaccountid" }.Where(_ => random.Next(2) == 0))
            {
                var alias = "l" + aliases.Count;
                var filter = random.Next(2) == 0 ? Grow(random, operators, 1, []) : "";
                links += Link(lookup, random.Next(3) == 0 ? "inner" : "outer", filter, alias);
                aliases.Add(alias);
            }
            yield return Fetch(Grow(random, operators, 3, aliases) + links + (random.Next(3) == 0 ? Grow(random, operators, 1, aliases) : ""));
        }
    }

    public static string Fetch(string content) => $"<fetch><entity name=\"opportunity\">{content}</entity></fetch>";

    public static string Filter(string content, string type = "and") => $"<filter type=\"{type}\">{content}</filter>";

    public static string Link(string to, string type, string content, string? alias = null) =>
        $"<link-entity name=\"account\" from=\"accountid\" to=\"{to}\" link-type=\"{type}\"{(alias is null ? "" : $" alias=\"{alias}\"")}>{content}</link-entity>";

    public static string Condition(string column, string @operator, IReadOnlyList<string> values, string? link = null)
    {
        var start = $"<condition {(link is null ? "" : $"entityname=\"{link}\" ")}attribute=\"{column}\" operator=\"{@operator}\"";
        return values.Count == 1
            ? $"{start} value=\"{SecurityElement.Escape(values[0])}\" />"
            : $"{start}>{string.Concat(values.Select(value => $"<value>{SecurityElement.Escape(value)}</value>"))}</condition>";
    }

    private static string Grow(Random random, IReadOnlyList<FilterOperator> operators, int depth, IReadOnlyList<string> links)
    {
        var parts = Enumerable.Range(0, random.Next(0, 4)).Select(_ => depth > 0 && random.Next(3) == 0 ? Grow(random, operators, depth - 1, links) : Leaf(random, operators, links));
        return Filter(string.Concat(parts.ToList()), random.Next(2) == 0 ? "and" : "or");
    }

    private static string Leaf(Random random, IReadOnlyList<FilterOperator> operators, IReadOnlyList<string> links)
    {
        var @operator = operators[random.Next(operators.Count)];
        var columns = ConditionModel.Columns.Where(column => @operator.Suits(column.Value)).ToList();
        var (name, kind) = columns[random.Next(columns.Count)];
        var values = Values(@operator, kind).ToList();
        var link = links.Count > 0 && random.Next(2) == 0 ? links[random.Next(links.Count)] : null;
        return Condition(name, @operator.Name, values[random.Next(values.Count)], link);
    }

    private static IEnumerable<IReadOnlyList<string>> Values(FilterOperator @operator, ColumnKind kind)
    {
        if (@operator.Most == 0)
            return [[]];
        if (@operator.MostCount is not null)
            return [["1"], ["3"], ["25"]];
        if (@operator.Test == ConditionTest.Like)
            return Patterns.Select(pattern => new[] { pattern });

        var values = Samples(kind).Where(text => new ConditionValue(text).Fits(kind)).ToList();
        if (@operator.Test == ConditionTest.Between)
            return values.SelectMany((low, i) => values.Skip(i % 3).Where((_, j) => j % 3 == 0).Select(high => new[] { low, high }));
        if (@operator.Test == ConditionTest.In || kind == ColumnKind.Choices)
            return [.. values.Select(value => new[] { value }), .. values.Zip(values.Skip(1), (one, other) => new[] { other, one }), values];
        return values.Select(value => new[] { value });
    }

    private static IEnumerable<string> Samples(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => Texts,
        ColumnKind.YesNo => ["1", "0", "true", "False"],
        ColumnKind.Choice or ColumnKind.Choices => ["1", "2", "3", "4"],
        ColumnKind.Moment or ColumnKind.Day or ColumnKind.WallClock => Days,
        ColumnKind.Contact => ConditionDeals.References,
        _ => Numbers,
    };
}
