using Emulator.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Query;

/// <summary>Reads QueryExpression and QueryByAttribute into the query tree. (Learn: "Build queries with QueryExpression".)</summary>
internal sealed class QueryExpressionReader
{
    private const string RootAlias = "t0";
    private readonly EnvironmentMetadata metadata;
    private readonly QueryAliases aliases;
    private readonly Dictionary<LinkEntity, string> linkAliases = new(ReferenceEqualityComparer.Instance);
    private readonly TableMetadata root;
    private bool isAggregate;

    private QueryExpressionReader(EnvironmentMetadata metadata, string? table)
    {
        this.metadata = metadata;
        root = metadata.Table(table ?? "");
        aliases = new QueryAliases(root, RootAlias);
    }

    /// <exception cref="DataverseFault">Unknown tables and columns, values that do not fit, and what is unsupported, by name.</exception>
    public static TableQuery Read(QueryExpression query, EnvironmentMetadata metadata) => new QueryExpressionReader(metadata, query.EntityName).Read(query);

    /// <inheritdoc cref="Read(QueryExpression, EnvironmentMetadata)"/>
    public static TableQuery Read(QueryByAttribute query, EnvironmentMetadata metadata)
    {
        if (query.Attributes.Count != query.Values.Count)
            throw Faults.InvalidArgument($"The query names {query.Attributes.Count} attributes and {query.Values.Count} values; there must be a value for each attribute.");
        var expression = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet, PageInfo = query.PageInfo, TopCount = query.TopCount };
        expression.Orders.AddRange(query.Orders);
        for (var i = 0; i < query.Attributes.Count; i++)
        {
            var condition = query.Values[i] is { } value
                ? new ConditionExpression(query.Attributes[i], ConditionOperator.Equal, value)
                : new ConditionExpression(query.Attributes[i], ConditionOperator.Null);
            expression.Criteria.AddCondition(condition);
        }

        return Read(expression, metadata);
    }

    private TableQuery Read(QueryExpression query)
    {
        if (query.SubQueryExpression is not null) throw Faults.NotSupported("QueryExpression.SubQueryExpression");
        if (!string.IsNullOrEmpty(query.DataSource)) throw Faults.NotSupported($"the data source '{query.DataSource}' of a QueryExpression");
        NameLinks(query.LinkEntities);
        isAggregate = AllColumnSets(query).Any(c => c?.AttributeExpressions.Count > 0);
        var links = query.LinkEntities.Select(l => Link(l, root)).ToList();
        return new TableQuery
        {
            Table = root, Alias = RootAlias, Columns = Columns(query.ColumnSet, root), Filter = Filter(query.Criteria, RootAlias, root), Links = links,
            Orders = [.. query.Orders.Select(o => Order(o, RootAlias, root)), .. query.LinkEntities.SelectMany(LinkOrders)],
            Top = Top(query), Page = Page(query), Distinct = query.Distinct, IsAggregate = isAggregate, CountTotal = query.PageInfo?.ReturnTotalRecordCount == true,
        };
    }

    private static IEnumerable<ColumnSet?> AllColumnSets(QueryExpression query) => query.LinkEntities.SelectMany(ColumnSets).Prepend(query.ColumnSet);

    private static IEnumerable<ColumnSet?> ColumnSets(LinkEntity link) => link.LinkEntities.SelectMany(ColumnSets).Prepend(link.Columns);

    /// <summary>First of all the aliases: a condition may name a link that comes later.</summary>
    private void NameLinks(IEnumerable<LinkEntity> links)
    {
        foreach (var link in links)
        {
            linkAliases[link] = aliases.Add(metadata.Table(link.LinkToEntityName ?? ""), link.EntityAlias);
            NameLinks(link.LinkEntities);
        }
    }

    private LinkNode Link(LinkEntity link, TableMetadata parent)
    {
        var table = metadata.Table(link.LinkToEntityName);
        var alias = linkAliases[link];
        return new LinkNode(table, alias, table.Column(link.LinkToAttributeName ?? ""), parent.Column(link.LinkFromAttributeName ?? ""), link.JoinOperator)
        {
            Columns = Columns(link.Columns, table), Filter = Filter(link.LinkCriteria, alias, table), Links = [.. link.LinkEntities.Select(l => Link(l, table))],
        };
    }

    private IEnumerable<OrderNode> LinkOrders(LinkEntity link)
    {
        var table = metadata.Table(link.LinkToEntityName);
        return link.Orders.Select(o => Order(o, linkAliases[link], table)).Concat(link.LinkEntities.SelectMany(LinkOrders));
    }

    private IReadOnlyList<SelectedColumn>? Columns(ColumnSet? set, TableMetadata table)
    {
        if (set is null) return [];
        if (set.AllColumns) return isAggregate ? throw Faults.InvalidArgument("An aggregate query cannot return all columns.") : null;
        var plain = set.Columns.Distinct(StringComparer.Ordinal).Select(table.Column).Select(c => new SelectedColumn(c, c.LogicalName) { GroupBy = isAggregate });
        return [.. plain, .. set.AttributeExpressions.Select(a => Expression(a, table))];
    }

    private static SelectedColumn Expression(XrmAttributeExpression expression, TableMetadata table)
    {
        if (string.IsNullOrEmpty(expression.Alias)) throw Faults.InvalidArgument($"The aggregate of '{expression.AttributeName}' needs an alias.");
        return new SelectedColumn(table.Column(expression.AttributeName ?? ""), expression.Alias)
        {
            Aggregate = (Aggregate)(int)expression.AggregateType, GroupBy = expression.HasGroupBy, DateGrouping = (DateGrouping)(int)expression.DateTimeGrouping, IsAliased = true,
        };
    }

    private FilterNode? Filter(FilterExpression? filter, string alias, TableMetadata table)
    {
        if (filter is null) return null;
        var parts = filter.Conditions.Select(c => (FilterNode)Condition(c, alias, table)).ToList();
        parts.AddRange(filter.Filters.Select(f => Filter(f, alias, table)).OfType<FilterNode>());
        if (filter.AnyAllFilterLinkEntity is { } link) parts.Add(AnyAll(link, table));
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new FilterNode.Group(filter.FilterOperator, parts) };
    }

    private FilterNode AnyAll(LinkEntity link, TableMetadata parent)
    {
        NameLinks([link]);
        return RelatedRows.Filter(Link(link, parent));
    }

    private FilterNode.Condition Condition(ConditionExpression condition, string alias, TableMetadata table)
    {
        if (!string.IsNullOrEmpty(condition.EntityName) && condition.EntityName != table.LogicalName) (alias, table) = aliases.Resolve(condition.EntityName);
        var column = table.Column(condition.AttributeName ?? "");
        if (condition.CompareColumns) return new FilterNode.Condition(alias, column, condition.Operator, [], Other(condition, table));
        var values = condition.Values.Select(v => ConditionValue.Of(column, condition.Operator, v)).ToList();
        return new FilterNode.Condition(alias, column, condition.Operator, values);
    }

    private static ColumnMetadata Other(ConditionExpression condition, TableMetadata table) => condition.Values is [string other]
        ? table.Column(other)
        : throw Faults.InvalidArgument($"The condition on '{condition.AttributeName}' compares columns and needs the name of one other column.");

    private OrderNode Order(OrderExpression order, string alias, TableMetadata table)
    {
        if (!string.IsNullOrEmpty(order.EntityName)) (alias, table) = aliases.Resolve(order.EntityName);
        var descending = order.OrderType == OrderType.Descending;
        return string.IsNullOrEmpty(order.Alias)
            ? new OrderNode(alias, table.Column(order.AttributeName ?? ""), descending)
            : new OrderNode(alias, null, descending, order.Alias);
    }

    private static int? Top(QueryExpression query)
    {
        if (query.TopCount is not null && query.PageInfo is { } page && (page.PageNumber > 0 || page.Count > 0 || page.ReturnTotalRecordCount))
            throw Faults.InvalidArgument("The Top.Count can't be specified with pagingInfo");
        return query.TopCount;
    }

    private static PageRequest? Page(QueryExpression query)
    {
        if (query.TopCount is not null || query.PageInfo is not { } page || (page.PageNumber == 0 && page.Count == 0)) return null;
        return new PageRequest(Math.Max(page.PageNumber, 1), page.Count == 0 ? QueryFaults.MostRowsPerPage : page.Count, page.PagingCookie);
    }
}
