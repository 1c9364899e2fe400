using Emulator.Query;
using Emulator.WebApi.Edm;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace Emulator.WebApi.Reading;

/// <summary>Turns a parsed $apply into an aggregate query. (Learn: "Aggregate data using OData".)</summary>
internal sealed class ApplyReader(TableScope root, IDictionary<string, SingleValueNode> aliases)
{
    private readonly List<SelectedColumn> columns = [];
    private FilterNode? filter;
    private bool aggregated;

    public TableQuery Read(ApplyClause clause)
    {
        foreach (var step in clause.Transformations) Take(step);
        if (!aggregated) throw ApiFaults.Query("$apply needs an aggregate or a groupby.");

        return new TableQuery { Table = root.Table, Alias = root.Alias, Columns = columns, Filter = filter, Links = root.Links(), IsAggregate = true };
    }

    private void Take(TransformationNode step)
    {
        if (aggregated) throw ApiFaults.Query("Nothing may follow aggregate or groupby in $apply; filter(...) stands before it.");
        switch (step)
        {
            case FilterTransformationNode condition:
                var part = new FilterReader(root, aliases).Read(condition.FilterClause.Expression);
                filter = filter is null ? part : new FilterNode.Group(Microsoft.Xrm.Sdk.Query.LogicalOperator.And, [filter, part]);
                break;
            case AggregateTransformationNode aggregate:
                Aggregate(aggregate);
                aggregated = true;
                break;
            case GroupByTransformationNode group:
                foreach (var property in group.GroupingProperties) GroupBy(root, property, "");
                if (group.ChildTransformations is AggregateTransformationNode inner) Aggregate(inner);
                else if (group.ChildTransformations is not null) throw Faults.NotSupported($"'{group.ChildTransformations.Kind}' inside groupby");
                aggregated = true;
                break;
            default: throw Faults.NotSupported($"'{step.Kind}' in $apply");
        }
    }

    private void GroupBy(TableScope scope, GroupByPropertyNode node, string prefix)
    {
        if (node.Expression is null or SingleNavigationNode)
        {
            var next = scope.Follow(node.Name);
            foreach (var child in node.ChildTransformations) GroupBy(next, child, $"{prefix}{node.Name}_");
            return;
        }

        var column = EdmNames.TryColumn(scope.Table, node.Name) ?? throw Faults.UnknownColumn(scope.Table.LogicalName, node.Name);
        var selected = new SelectedColumn(column, prefix + node.Name) { GroupBy = true, IsAliased = true };
        (scope == root ? columns : scope.Columns).Add(selected);
    }

    private void Aggregate(AggregateTransformationNode node)
    {
        foreach (var expression in node.AggregateExpressions) columns.Add(Aggregate(expression));
    }

    private SelectedColumn Aggregate(AggregateExpressionBase term)
    {
        if (term is not AggregateExpression expression) throw Faults.NotSupported("aggregating a collection in $apply");
        if (expression.Method == AggregationMethod.VirtualPropertyCount)
            return new SelectedColumn(null, expression.Alias) { Aggregate = Query.Aggregate.Count, IsAliased = true };

        var node = expression.Expression;
        while (node is ConvertNode convert) node = (SingleValueNode)convert.Source;
        if (node is not SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } property)
            throw ApiFaults.Query("An aggregate in $apply takes a column of the table itself.");

        var column = EdmNames.TryColumn(root.Table, property.Property.Name) ?? throw Faults.UnknownColumn(root.Table.LogicalName, property.Property.Name);
        return new SelectedColumn(column, expression.Alias)
        {
            Aggregate = Method(expression.Method), Distinct = expression.Method == AggregationMethod.CountDistinct, IsAliased = true,
        };
    }

    private static Aggregate Method(AggregationMethod method) => method switch
    {
        AggregationMethod.Sum => Query.Aggregate.Sum,
        AggregationMethod.Average => Query.Aggregate.Average,
        AggregationMethod.Min => Query.Aggregate.Min,
        AggregationMethod.Max => Query.Aggregate.Max,
        AggregationMethod.CountDistinct => Query.Aggregate.CountColumn,
        _ => throw Faults.NotSupported($"'{method}' in $apply"),
    };
}
