using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Microsoft.OData.UriParser;

namespace Emulator.WebApi.Reading;

/// <summary>Turns parsed $select and $expand into a plan. (Learn: "Join tables using OData", "Select columns using OData".)</summary>
internal sealed class SelectExpandReader(ApiModel model, IDictionary<string, SingleValueNode> aliases)
{
    /// <summary>Expanded properties a query may have. (Learn: limits of $expand.)</summary>
    public const int ExpandLimit = 15;

    private int expanded;

    public ReadPlan Read(TableMetadata table, SelectExpandClause? clause, string expandText, bool nested = false)
    {
        if (clause is null) return new ReadPlan(table, null, []);

        var columns = new List<ColumnMetadata>();
        var expands = new List<ExpandPlan>();
        foreach (var item in clause.SelectedItems)
        {
            if (item is PathSelectItem path) columns.Add(Column(table, path));
            else if (item is ExpandedReferenceSelectItem expand) expands.Add(Expand(table, expand, expandText, nested));
            else if (item is not WildcardSelectItem) throw Faults.NotSupported($"'{item}' in $select");
        }

        return new ReadPlan(table, clause.AllSelected || columns.Count == 0 ? null : WithCompanions(table, columns), expands);
    }

    // Learn, "Select columns": the primary key always comes along, and money brings its currency.
    private static IReadOnlyList<ColumnMetadata> WithCompanions(TableMetadata table, List<ColumnMetadata> columns)
    {
        if (columns.Any(c => c.Type == ColumnType.Money) && table.TryColumn("transactioncurrencyid") is { } currency) columns.Add(currency);
        columns.Add(table.Column(table.PrimaryIdColumn));
        return [.. columns.Distinct()];
    }

    private ColumnMetadata Column(TableMetadata table, PathSelectItem item) => item.SelectedPath.FirstSegment switch
    {
        PropertySegment property when EdmNames.TryColumn(table, property.Property.Name) is { } column =>
            column.ValidForRead ? column : throw ApiFaults.Query($"'{column.LogicalName}' cannot be read."),
        NavigationPropertySegment navigation when model.TryNavigation(table, navigation.NavigationProperty.Name) is Navigation.Lookup lookup => lookup.Column,
        var other => throw ApiFaults.Query($"'{other.Identifier}' in $select is not a column of '{table.LogicalName}'."),
    };

    private ExpandPlan Expand(TableMetadata table, ExpandedReferenceSelectItem item, string expandText, bool nested)
    {
        if (++expanded > ExpandLimit) throw ApiFaults.Query($"The number of $expand options exceeds the maximum of {ExpandLimit}.");
        if (item.CountOption is not null || item.SearchOption is not null || item.SkipOption is not null || item is ExpandedNavigationSelectItem { LevelsOption: not null })
            throw ApiFaults.Query("Only $select, $filter, $orderby, $top and $expand are supported inside $expand.");

        var name = item.PathToNavigationProperty.OfType<NavigationPropertySegment>().Single().NavigationProperty.Name;
        var navigation = model.TryNavigation(table, name) ?? throw ApiFaults.Query($"Could not find a property named '{name}' on type '{EdmNames.TypeOf(table.LogicalName)}'.");
        var onlyReference = item is not ExpandedNavigationSelectItem;
        if (navigation is Navigation.Lookup single) return ExpandSingle(single, item, onlyReference, expandText);
        if (onlyReference) throw ApiFaults.Query($"'$ref' in $expand is supported only for single-valued navigation properties; '{name}' is a collection.");
        if (nested && (item.OrderByOption is not null || item.TopOption is not null))
            throw ApiFaults.Query($"$orderby and $top are not supported for the nested collection '{name}'.");

        return ExpandCollection(navigation, (ExpandedNavigationSelectItem)item, expandText);
    }

    private ExpandPlan ExpandSingle(Navigation.Lookup lookup, ExpandedReferenceSelectItem item, bool onlyReference, string expandText)
    {
        if (item.FilterOption is not null || item.OrderByOption is not null || item.TopOption is not null)
            throw ApiFaults.Query($"'{lookup.Name}' leads to one row: $filter, $orderby and $top do not apply.");
        if (lookup.IsPrincipal || onlyReference || item is not ExpandedNavigationSelectItem full) return new ExpandPlan(lookup, null, onlyReference);

        var options = ExpandText.Options(expandText, lookup.Name);
        return new ExpandPlan(lookup, Nested(lookup, full, options), false) { Options = options };
    }

    private ReadPlan Nested(Navigation navigation, ExpandedNavigationSelectItem item, string options) =>
        Read(model.Metadata.Table(navigation.Target), item.SelectAndExpand, ExpandText.Option(options, "$expand"), nested: true);

    private ExpandPlan ExpandCollection(Navigation navigation, ExpandedNavigationSelectItem item, string expandText)
    {
        var options = ExpandText.Options(expandText, navigation.Name);
        var read = Nested(navigation, item, options);
        var scope = new TableScope(model, read.Table);
        var filter = item.FilterOption is null ? null : new FilterReader(scope, aliases).Read(item.FilterOption.Expression);
        var orders = OrderReader.Read(item.OrderByOption, scope);

        return new ExpandPlan(navigation, read, false)
        {
            Alias = scope.Alias, Filter = filter, Orders = orders, Links = scope.Links(), Options = options,
            Top = item.TopOption is { } top ? (int)Math.Clamp(top, 0, Http.Preferences.PageLimit) : null,
        };
    }
}
