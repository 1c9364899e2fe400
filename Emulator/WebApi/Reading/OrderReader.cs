using Emulator.Query;
using Emulator.WebApi.Edm;
using Microsoft.OData.UriParser;

namespace Emulator.WebApi.Reading;

/// <summary>Turns a parsed $orderby into sort terms. (Learn: "Order rows using OData".)</summary>
internal static class OrderReader
{
    public static IReadOnlyList<OrderNode> Read(OrderByClause? clause, TableScope root)
    {
        var orders = new List<OrderNode>();
        for (; clause is not null; clause = clause.ThenBy)
        {
            var node = clause.Expression;
            while (node is ConvertNode convert) node = (SingleValueNode)convert.Source;
            if (node is not SingleValuePropertyAccessNode property) throw ApiFaults.Query("$orderby takes columns only.");

            var scope = property.Source is SingleNavigationNode navigation ? Follow(root, navigation) : root;
            var column = EdmNames.TryColumn(scope.Table, property.Property.Name) ?? throw Faults.UnknownColumn(scope.Table.LogicalName, property.Property.Name);
            orders.Add(new OrderNode(scope.Alias, column, clause.Direction == OrderByDirection.Descending));
        }

        return orders;
    }

    private static TableScope Follow(TableScope root, SingleNavigationNode navigation) =>
        (navigation.Source is SingleNavigationNode before ? Follow(root, before) : root).Follow(navigation.NavigationProperty.Name);
}
