using System.Text;
using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Query;

/// <summary>Turns a query tree into one SQL statement under the context's row security.</summary>
internal sealed class SqlTranslator
{
    private readonly TableQuery query;
    private readonly QueryContext context;
    private readonly SqlParameters parameters = new();
    private readonly ConditionSql conditions;
    private readonly OrderSql orders;
    private int links;
    private int conditionCount;

    private SqlTranslator(TableQuery query, QueryContext context, Func<string, TableMetadata?> tables)
    {
        this.query = query;
        this.context = context;
        conditions = new ConditionSql(parameters, context);
        orders = new OrderSql(tables, context.Language);
    }

    /// <param name="tables">Finds a table by its logical name, for sorting lookups by name.</param>
    /// <exception cref="DataverseFault">A limit exceeded, a value that does not fit, or something unsupported, by name.</exception>
    public static SqlQuery Translate(TableQuery query, QueryContext context, Func<string, TableMetadata?> tables) =>
        new SqlTranslator(query, context, tables).Translate();

    private SqlQuery Translate()
    {
        var selection = new SelectionSql(query, context);
        var body = Body();
        var groups = selection.GroupBy.Count == 0 ? "" : " GROUP BY " + string.Join(", ", selection.GroupBy);
        var (limit, offset) = Span();
        var sql = $"SELECT {selection.Sql}{body}{groups}{OrderBy(selection)} LIMIT {parameters.Add(query.Top is null ? limit + 1L : limit)} OFFSET {parameters.Add(offset)}";
        var countSql = query.CountTotal ? $"SELECT COUNT(*) FROM (SELECT 1{body}{groups} LIMIT {QueryFaults.MostRowsPerPage + 1})" : null;
        return new SqlQuery(sql, countSql, parameters.Values, selection.Columns, limit, selection.IdOrdinal, selection.RowsOrdinal);
    }

    private (int Limit, long Offset) Span()
    {
        if (query.Top is { } top) return (InRange(top, "top"), 0);
        var page = query.Page ?? new PageRequest(1, QueryFaults.MostRowsPerPage);
        if (page.Number < 1) throw Faults.InvalidArgument($"The page number {page.Number} is not valid; pages count from 1.");
        PagingCookie.Check(page.Cookie);
        var size = InRange(page.Size, "page size");
        return (size, (page.Number - 1L) * size);
    }

    private static int InRange(int rows, string what) => rows is >= 1 and <= QueryFaults.MostRowsPerPage
        ? rows
        : throw Faults.InvalidArgument($"The {what} {rows} is not valid; it must lie between 1 and {QueryFaults.MostRowsPerPage}.");

    /// <summary>FROM with joins, and WHERE.</summary>
    private string Body()
    {
        var root = TableLayout.Of(query.Table);
        var from = new StringBuilder($" FROM {root.Sql} AS {ColumnLayout.Quote(query.Alias)}");
        var where = new List<string>();
        AddScope(where, query.Table, query.Alias);
        AddFilter(where, query.Filter, query.Alias);
        foreach (var link in query.Links) Join(link, query.Alias, from, where);
        return where.Count == 0 ? from.ToString() : $"{from} WHERE {string.Join(" AND ", where)}";
    }

    private void Join(LinkNode link, string parent, StringBuilder from, List<string> where)
    {
        switch (link.Operator)
        {
            case JoinOperator.Exists:
            case JoinOperator.In:
                // In and exists differ in how SQL Server runs them, not in what they return.
                RequireNoColumns(link);
                where.Add(Exists(link, parent));
                return;
            case JoinOperator.Inner:
            case JoinOperator.LeftOuter:
            case JoinOperator.Natural:
                from.Append(JoinTable(link, parent));
                break;
            case JoinOperator.MatchFirstRowUsingCrossApply:
                from.Append(JoinFirstRow(link, parent));
                break;
            default:
                throw Faults.NotSupported($"the link type {link.Operator} outside a filter");
        }

        foreach (var nested in link.Links) Join(nested, link.Alias, from, where);
    }

    private string JoinTable(LinkNode link, string parent)
    {
        CountLink();
        var keyword = link.Operator == JoinOperator.LeftOuter ? " LEFT JOIN " : " JOIN ";
        var table = $"{TableLayout.Of(link.Table).Sql} AS {ColumnLayout.Quote(link.Alias)}";
        var on = new List<string>();
        if (link.Intersect is null) on.Add(Pair(link, parent));
        else table = ThroughIntersect(link, parent, table, on);
        AddScope(on, link.Table, link.Alias);
        AddFilter(on, link.Filter, link.Alias);
        return $"{keyword}{table} ON {string.Join(" AND ", on)}";
    }

    private static string ThroughIntersect(LinkNode link, string parent, string table, List<string> on)
    {
        var relationship = link.Intersect!;
        var joinedIsSecond = relationship.SecondTable == link.Table.LogicalName;
        var (near, far) = joinedIsSecond
            ? (relationship.FirstIntersectColumn, relationship.SecondIntersectColumn)
            : (relationship.SecondIntersectColumn, relationship.FirstIntersectColumn);
        var between = ColumnLayout.Quote(link.Alias + "$between");
        on.Add($"{between}.{ColumnLayout.Quote(near)} = {ColumnSql.Of(parent, new ColumnLayout(link.To))}");
        return $"({ColumnLayout.Quote(relationship.IntersectTable)} AS {between} JOIN {table} "
               + $"ON {between}.{ColumnLayout.Quote(far)} = {ColumnSql.Of(link.Alias, new ColumnLayout(link.From))})";
    }

    private string JoinFirstRow(LinkNode link, string parent)
    {
        if (link.Intersect is not null) throw Faults.NotSupported("the link type matchfirstrowusingcrossapply across a many-to-many relationship");
        var layout = TableLayout.Of(link.Table);
        var inner = link with { Alias = link.Alias + "$first", Filter = Renamed(link.Filter, link.Alias, link.Alias + "$first"), Links = [] };
        var id = $"{ColumnLayout.Quote(inner.Alias)}.{layout.IdSql}";
        return $" JOIN {layout.Sql} AS {ColumnLayout.Quote(link.Alias)} ON {ColumnLayout.Quote(link.Alias)}.{layout.IdSql} = "
               + $"(SELECT {id}{SubBody(inner, parent)} ORDER BY {id} LIMIT 1)";
    }

    private string Exists(LinkNode link, string parent) => $"EXISTS (SELECT 1{SubBody(link, parent)})";

    /// <summary>FROM and WHERE of a subquery over the linked table, tied to the parent's row.</summary>
    private string SubBody(LinkNode link, string parent)
    {
        CountLink();
        var table = $"{TableLayout.Of(link.Table).Sql} AS {ColumnLayout.Quote(link.Alias)}";
        var where = new List<string>();
        if (link.Intersect is null) where.Add(Pair(link, parent));
        else table = ThroughIntersect(link, parent, table, where);
        AddScope(where, link.Table, link.Alias);
        AddFilter(where, link.Filter, link.Alias);
        var from = new StringBuilder(" FROM ").Append(table);
        foreach (var nested in link.Links) Join(nested, link.Alias, from, where);
        return $"{from} WHERE {string.Join(" AND ", where)}";
    }

    private static string Pair(LinkNode link, string parent) =>
        $"{ColumnSql.Comparable(link.Alias, new ColumnLayout(link.From))} = {ColumnSql.Comparable(parent, new ColumnLayout(link.To))}";

    private static void RequireNoColumns(LinkNode link)
    {
        if (link.Columns is not { Count: 0 }) throw Faults.InvalidArgument($"A link of type {link.Operator} ('{link.Alias}') returns no columns of the linked table.");
    }

    private void CountLink()
    {
        if (++links > QueryFaults.MostLinks) throw QueryFaults.TooManyLinks();
    }

    private void AddScope(List<string> where, TableMetadata table, string alias)
    {
        if (context.Rows?.ReadScope(table) is { All: false } scope) where.Add(ScopeSql.Write(scope, table, alias, parameters));
    }

    private void AddFilter(List<string> where, FilterNode? filter, string alias)
    {
        if (filter is not null) where.Add(Filter(filter, alias));
    }

    private string Filter(FilterNode node, string alias) => node switch
    {
        FilterNode.Group { Parts.Count: 0 } => "TRUE",
        FilterNode.Group group => "(" + string.Join(group.Operator == LogicalOperator.Or ? " OR " : " AND ", group.Parts.Select(p => Filter(p, alias))) + ")",
        FilterNode.Not not => $"({Filter(not.Part, alias)}) IS NOT TRUE",
        FilterNode.Exists exists => (exists.Negated ? "NOT " : "") + Exists(exists.Link, alias),
        FilterNode.Condition condition => Condition(condition),
        _ => throw Faults.NotSupported($"the filter {node.GetType().Name}"),
    };

    private string Condition(FilterNode.Condition condition)
    {
        if (++conditionCount > QueryFaults.MostConditions) throw QueryFaults.TooManyConditions();
        return conditions.Write(condition);
    }

    private static FilterNode? Renamed(FilterNode? node, string from, string to) => node switch
    {
        FilterNode.Group group => group with { Parts = [.. group.Parts.Select(p => Renamed(p, from, to)!)] },
        FilterNode.Not not => new FilterNode.Not(Renamed(not.Part, from, to)!),
        FilterNode.Condition condition when condition.Alias == from => condition with { Alias = to },
        _ => node,
    };

    private string OrderBy(SelectionSql selection)
    {
        var terms = query.Orders.Select(o => OrderTerm(o, selection)).ToList();
        if (selection.GroupBy.Count > 0) terms.AddRange(selection.GroupBy);
        else if (!query.IsAggregate) terms.Add($"{ColumnLayout.Quote(query.Alias)}.{TableLayout.Of(query.Table).IdSql}");
        return terms.Count == 0 ? "" : " ORDER BY " + string.Join(", ", terms);
    }

    private string OrderTerm(OrderNode order, SelectionSql selection)
    {
        var sql = order.ResultName is { } name && selection.Expression(name) is { } expression ? expression
            : order.Column is { } column ? orders.Write(order.Alias, column, order.Raw)
            : throw Faults.InvalidArgument($"The query sorts by '{order.ResultName}', which is no alias of its result.");
        return order.Descending ? sql + " DESC" : sql;
    }
}
