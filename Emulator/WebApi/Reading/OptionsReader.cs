using Emulator.Metadata;
using Emulator.Query;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;

namespace Emulator.WebApi.Reading;

/// <summary>Turns the query options of a request into a query tree and a plan. (Learn: "Query data using the Web API".)</summary>
internal sealed class OptionsReader(ApiModel model, QueryText text, Preferences preferences)
{
    /// <summary>For one row: $select and $expand only.</summary>
    public ReadPlan Single(TableMetadata table)
    {
        text.Allow("$select", "$expand");
        var parser = new ODataParser(model, table, text);
        return new SelectExpandReader(model, parser.Aliases).Read(table, parser.SelectAndExpand(), text["$expand"] ?? "");
    }

    /// <summary>For many rows.</summary>
    public CollectionRead Many(TableMetadata table)
    {
        text.Allow("$select", "$filter", "$orderby", "$expand", "$top", "$count", "$apply", "$skiptoken");
        var parser = new ODataParser(model, table, text);
        var scope = new TableScope(model, table);
        if (text["$apply"] is not null) return Aggregate(parser, scope);

        var plan = new SelectExpandReader(model, parser.Aliases).Read(table, parser.SelectAndExpand(), text["$expand"] ?? "");
        var filter = Filter(parser, scope);
        var orders = OrderReader.Read(parser.OrderBy(), scope);
        var top = preferences.MaxPageSize is null ? parser.Top() : null;
        var withCount = parser.Count() == true;

        var query = new TableQuery
        {
            Table = table, Alias = scope.Alias, Columns = Selected(plan.Needed()), Filter = filter, Orders = orders, Links = scope.Links(),
            Top = top is { } rows ? (int)Math.Clamp(rows, 1, Preferences.PageLimit) : null,
            Page = top is null ? Page() : null, CountTotal = withCount,
        };
        return new CollectionRead(query, plan) { WithCount = withCount, Paged = top is null };
    }

    /// <summary>For `/$count`: the filter alone.</summary>
    public TableQuery Count(TableMetadata table)
    {
        text.Allow("$filter");
        var scope = new TableScope(model, table);
        var filter = Filter(new ODataParser(model, table, text), scope);

        return new TableQuery
        {
            Table = table, Alias = scope.Alias, Columns = Selected([table.Column(table.PrimaryIdColumn)]), Filter = filter, Links = scope.Links(),
            Page = new PageRequest(1, 1), CountTotal = true,
        };
    }

    public static IReadOnlyList<SelectedColumn> Selected(IEnumerable<ColumnMetadata> columns) =>
        [.. columns.Select(c => new SelectedColumn(c, c.LogicalName))];

    private CollectionRead Aggregate(ODataParser parser, TableScope scope)
    {
        if (text["$orderby"] is not null) throw ApiFaults.Query("$orderby on aggregated values is not supported; use FetchXML.");
        if (text["$select"] is not null || text["$expand"] is not null) throw ApiFaults.Query("$select and $expand do not go together with $apply.");

        var query = new ApplyReader(scope, parser.Aliases).Read(parser.Apply()!);
        if (Filter(parser, scope) is { } filter)
            query = query with
            {
                Links = scope.Links(),
                Filter = query.Filter is null ? filter : new FilterNode.Group(Microsoft.Xrm.Sdk.Query.LogicalOperator.And, [query.Filter, filter]),
            };

        return new CollectionRead(query with { Page = Page() }, null) { Paged = true };
    }

    private static FilterNode? Filter(ODataParser parser, TableScope scope) =>
        parser.Filter() is { } clause ? new FilterReader(scope, parser.Aliases).Read(clause.Expression) : null;

    private PageRequest Page() =>
        text["$skiptoken"] is { } token ? SkipToken.Read(token) : new PageRequest(1, preferences.MaxPageSize ?? Preferences.PageLimit);
}
