using Emulator.Metadata;
using Emulator.Query;
using Emulator.WebApi.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Reading;

/// <summary>Turns a parsed $filter into the query tree. (Learn: "Filter rows using the Web API".)</summary>
internal sealed class FilterReader(TableScope root, IDictionary<string, SingleValueNode> aliases)
{
    private readonly Dictionary<string, TableScope> variables = new(StringComparer.Ordinal);

    /// <exception cref="DataverseFault">What the platform does not take in a filter: arithmetic, date functions, `in` ...</exception>
    public FilterNode Read(QueryNode node) => node switch
    {
        ConvertNode convert => Read(convert.Source),
        ParameterAliasNode alias => Read(Resolve(alias)),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => Group(LogicalOperator.And, and),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Group(LogicalOperator.Or, or),
        BinaryOperatorNode comparison => Comparison(comparison),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Not(not.Operand),
        SingleValueFunctionCallNode function => Function(function),
        AnyNode any => Exists(any, negated: false),
        AllNode all => Exists(all, negated: true),
        SingleValuePropertyAccessNode flag => Condition(flag, ConditionOperator.Equal, [true]),
        InNode => throw ApiFaults.Query("The 'in' operator is not supported. Use Microsoft.Dynamics.CRM.In(PropertyName='...',PropertyValues=[...])."),
        _ => throw ApiFaults.Query($"The $filter holds a {node.Kind}, which is not supported."),
    };

    private FilterNode.Group Group(LogicalOperator op, BinaryOperatorNode node)
    {
        var parts = new List<FilterNode>();
        Collect(node, node.OperatorKind, parts);
        return new FilterNode.Group(op, parts);
    }

    private void Collect(QueryNode node, BinaryOperatorKind kind, List<FilterNode> parts)
    {
        while (node is ConvertNode convert) node = convert.Source;
        if (node is not BinaryOperatorNode binary || binary.OperatorKind != kind)
        {
            parts.Add(Read(node));
            return;
        }

        Collect(binary.Left, kind, parts);
        Collect(binary.Right, kind, parts);
    }

    private FilterNode.Not Not(QueryNode operand)
    {
        while (operand is ConvertNode convert) operand = convert.Source;
        if (operand is SingleValueFunctionCallNode call && call.Name.Contains('.'))
            throw ApiFaults.Query("Not operator along with the Custom Named Condition operators is not allowed");

        return new FilterNode.Not(Read(operand));
    }

    private FilterNode.Condition Comparison(BinaryOperatorNode node)
    {
        var (left, right) = (Simple(node.Left), Simple(node.Right));
        if (left is ConstantNode && right is SingleValuePropertyAccessNode)
            return Compare((SingleValuePropertyAccessNode)right, Mirror(node.OperatorKind), left);
        if (left is not SingleValuePropertyAccessNode column)
            throw ApiFaults.Query("A comparison in $filter needs a column on one side; expressions such as arithmetic and date functions are not supported.");

        return Compare(column, node.OperatorKind, right);
    }

    private FilterNode.Condition Compare(SingleValuePropertyAccessNode left, BinaryOperatorKind kind, SingleValueNode right)
    {
        if (right is SingleValuePropertyAccessNode other)
        {
            var (scope, column) = Column(left);
            var (otherScope, otherColumn) = Column(other);
            if (otherScope != scope) throw ApiFaults.Query("Columns can be compared only within the same row.");
            return new FilterNode.Condition(scope.Alias, column, Operator(kind), [], otherColumn);
        }

        if (right is not ConstantNode constant)
            throw ApiFaults.Query("A comparison in $filter needs a value or a column on the other side.");
        if (constant.Value is null) return Condition(left, NullOperator(kind), []);

        return Condition(left, Operator(kind), [constant.Value]);
    }

    private FilterNode.Condition Condition(SingleValuePropertyAccessNode property, ConditionOperator op, IReadOnlyList<object> values)
    {
        var (scope, column) = Column(property);
        return new FilterNode.Condition(scope.Alias, column, op, [.. values.Select(v => ConditionValue.Of(column, v))]);
    }

    private FilterNode Function(SingleValueFunctionCallNode call)
    {
        var arguments = call.Parameters.ToList();
        if (call.Name.Contains('.')) return NamedCondition.Read(root, call.Name, Named(arguments));

        var op = call.Name switch
        {
            "contains" => ConditionOperator.Like,
            "startswith" => ConditionOperator.BeginsWith,
            "endswith" => ConditionOperator.EndsWith,
            _ => throw ApiFaults.Query($"The function '{call.Name}' is not supported in $filter."),
        };
        if (Simple(arguments[0]) is not SingleValuePropertyAccessNode property || Simple(arguments[1]) is not ConstantNode { Value: string text })
            throw ApiFaults.Query($"'{call.Name}' takes a column and a text.");

        return Condition(property, op, [op == ConditionOperator.Like ? $"%{LikePattern.Escape(text)}%" : text]);
    }

    private Dictionary<string, SingleValueNode> Named(List<QueryNode> arguments) =>
        arguments.OfType<NamedFunctionParameterNode>().ToDictionary(p => p.Name, p => Simple(p.Value));

    private FilterNode.Exists Exists(LambdaNode node, bool negated)
    {
        if (node.Source is not CollectionNavigationNode collection)
            throw ApiFaults.Query("'any' and 'all' work on collection-valued navigation properties.");

        var (scope, link) = Scope(collection.Source).Enter(collection.NavigationProperty.Name);
        if (node.CurrentRangeVariable is { } variable) variables[variable.Name] = scope;
        var body = node.Body is ConstantNode { Value: true } ? null : Read(node.Body);

        return new FilterNode.Exists(link(negated && body is not null ? new FilterNode.Not(body) : body), negated);
    }

    private (TableScope Scope, ColumnMetadata Column) Column(SingleValuePropertyAccessNode node)
    {
        var scope = Scope(node.Source);
        var column = EdmNames.TryColumn(scope.Table, node.Property.Name) ?? throw Faults.UnknownColumn(scope.Table.LogicalName, node.Property.Name);
        return (scope, column);
    }

    private TableScope Scope(SingleValueNode? source) => source switch
    {
        SingleNavigationNode navigation => Scope(navigation.Source).Follow(navigation.NavigationProperty.Name),
        ResourceRangeVariableReferenceNode { Name: "$it" } or null => root,
        ResourceRangeVariableReferenceNode variable => variables.GetValueOrDefault(variable.Name) ?? root,
        _ => throw ApiFaults.Query($"The $filter walks through a {source.Kind}, which is not supported."),
    };

    private SingleValueNode Simple(QueryNode node) => node switch
    {
        ConvertNode { Source: ConstantNode constant } => constant,
        ConvertNode convert => Simple(convert.Source),
        ParameterAliasNode alias => Simple(Resolve(alias)),
        SingleValueNode single => single,
        CollectionConstantNode => throw ApiFaults.Query("A list stands where one value is needed."),
        _ => throw ApiFaults.Query($"The $filter holds a {node.Kind}, which is not supported."),
    };

    private SingleValueNode Resolve(ParameterAliasNode alias) =>
        aliases.TryGetValue(alias.Alias, out var value) && value is not null
            ? value
            : throw ApiFaults.Query($"The parameter alias '{alias.Alias}' has no value.");

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    private static ConditionOperator Operator(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => ConditionOperator.Equal,
        BinaryOperatorKind.NotEqual => ConditionOperator.NotEqual,
        BinaryOperatorKind.GreaterThan => ConditionOperator.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => ConditionOperator.GreaterEqual,
        BinaryOperatorKind.LessThan => ConditionOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => ConditionOperator.LessEqual,
        _ => throw ApiFaults.Query($"The operator '{kind}' is not supported in $filter."),
    };

    private static ConditionOperator NullOperator(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => ConditionOperator.Null,
        BinaryOperatorKind.NotEqual => ConditionOperator.NotNull,
        _ => throw ApiFaults.Query($"The operator '{kind}' cannot compare with null."),
    };
}
