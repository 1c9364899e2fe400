using Emulator.Metadata;
using Emulator.Query;
using Emulator.WebApi.Edm;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Reading;

/// <summary>Query functions as conditions: `Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)`.</summary>
internal static class NamedCondition
{
    public static FilterNode.Condition Read(TableScope root, string qualifiedName, IReadOnlyDictionary<string, SingleValueNode> arguments)
    {
        var function = QueryFunction.All.GetValueOrDefault(EdmNames.TableOf(qualifiedName))
                       ?? throw ApiFaults.Query($"The function '{qualifiedName}' is not supported in $filter.");
        var (scope, property) = Walk(root, (string)Constant(arguments, "PropertyName"));
        var column = EdmNames.TryColumn(scope.Table, property)
                     ?? scope.Table.TryColumn(property)
                     ?? throw ApiFaults.Query($"Could not find a property named '{property}' on type '{EdmNames.TypeOf(scope.Table.LogicalName)}'.");

        var values = function.Arguments switch
        {
            QueryFunctionArguments.None => [],
            QueryFunctionArguments.Number => [(int)(long)Constant(arguments, "PropertyValue")],
            QueryFunctionArguments.TwoNumbers => [(int)(long)Constant(arguments, "PropertyValue1"), (int)(long)Constant(arguments, "PropertyValue2")],
            QueryFunctionArguments.Text => [ConditionValue.OfText(column, (string)Constant(arguments, "PropertyValue"))],
            _ => (IReadOnlyList<object>)[.. Texts(arguments).Select(text => ConditionValue.OfText(column, text))],
        };
        CheckCount(function, values.Count);

        return new FilterNode.Condition(scope.Alias, column, function.Operator, Typed(column.Type, values));
    }

    // A choices column compares with the numbers of its options.
    private static IReadOnlyList<object> Typed(ColumnType type, IReadOnlyList<object> values) =>
        type != ColumnType.Choices ? values
            : [.. values.Select(v => v is string text && int.TryParse(text, out var option) ? option : v)];

    private static (TableScope Scope, string Property) Walk(TableScope scope, string path)
    {
        var steps = path.Split('/');
        foreach (var step in steps[..^1]) scope = scope.Follow(step);
        return (scope, steps[^1]);
    }

    private static void CheckCount(QueryFunction function, int count)
    {
        if (function.Operator is ConditionOperator.Between or ConditionOperator.NotBetween && count != 2)
            throw ApiFaults.Query($"{function.Name} needs exactly two values.");
        if (function.Arguments == QueryFunctionArguments.Texts && count == 0)
            throw ApiFaults.Query($"{function.Name} needs at least one value.");
    }

    private static object Constant(IReadOnlyDictionary<string, SingleValueNode> arguments, string name) =>
        arguments.TryGetValue(name, out var node) && node is ConstantNode { Value: { } value } ? value
            : throw ApiFaults.Query($"The query function needs a value for '{name}'.");

    private static IEnumerable<string> Texts(IReadOnlyDictionary<string, SingleValueNode> arguments) => Constant(arguments, "PropertyValues") switch
    {
        ODataCollectionValue list => list.Items.Select(item => item?.ToString() ?? ""),
        string json => JsonTexts.Read(json),
        _ => throw ApiFaults.Query("PropertyValues must be a list such as ['a','b']."),
    };
}
