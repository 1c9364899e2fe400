using System.Text.Json.Nodes;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace Emulator.WebApi.Definitions;

/// <summary>Evaluates a parsed $filter on definitions. (Learn: "Query table definitions using the Web API", filtering.)</summary>
internal static class DefinitionFilter
{
    public static bool Holds(QueryNode node, JsonObject definition) => node switch
    {
        ConvertNode convert => Holds(convert.Source, definition),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => Holds(and.Left, definition) && Holds(and.Right, definition),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Holds(or.Left, definition) || Holds(or.Right, definition),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Equal } eq => Value(eq.Left, definition) == Value(eq.Right, definition),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.NotEqual } ne => Value(ne.Left, definition) != Value(ne.Right, definition),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => !Holds(not.Operand, definition),
        SingleValueFunctionCallNode call => Holds(call, definition),
        SingleValueNode single => Value(single, definition) == "true",
        _ => throw Faults.NotSupported($"a {node.Kind} in $filter on definitions"),
    };

    private static bool Holds(SingleValueFunctionCallNode call, JsonObject definition)
    {
        var arguments = call.Parameters.Select(p => Value(p, definition) ?? "").ToArray();
        return call.Name switch
        {
            "contains" => arguments[0].Contains(arguments[1], StringComparison.OrdinalIgnoreCase),
            "startswith" => arguments[0].StartsWith(arguments[1], StringComparison.OrdinalIgnoreCase),
            "endswith" => arguments[0].EndsWith(arguments[1], StringComparison.OrdinalIgnoreCase),
            _ => throw Faults.NotSupported($"'{call.Name}' in $filter on definitions"),
        };
    }

    private static string? Value(QueryNode node, JsonObject definition) => node switch
    {
        ConvertNode convert => Value(convert.Source, definition),
        ConstantNode { Value: ODataEnumValue literal } constant => Member(constant, literal),
        ConstantNode { Value: bool flag } => flag ? "true" : "false",
        ConstantNode constant => constant.Value?.ToString(),
        _ => Find(node, definition)?.ToString(),
    };

    private static string Member(ConstantNode constant, ODataEnumValue literal) =>
        constant.LiteralText is { } text && text.Split('\'') is [_, var name, ..] ? name : literal.Value;

    private static JsonNode? Find(QueryNode node, JsonObject definition) => node switch
    {
        SingleValueOpenPropertyAccessNode open => Member(Source(open.Source, definition), open.Name),
        SingleValuePropertyAccessNode property => Member(Source(property.Source, definition), property.Property.Name),
        ConvertNode convert => Find(convert.Source, definition),
        _ => throw Faults.NotSupported($"a {node.Kind} in $filter on definitions"),
    };

    private static JsonNode? Source(QueryNode node, JsonObject definition) =>
        node is ResourceRangeVariableReferenceNode ? definition : Find(node, definition);

    private static JsonNode? Member(JsonNode? source, string name) => source is JsonObject parent ? parent[name] : null;
}
