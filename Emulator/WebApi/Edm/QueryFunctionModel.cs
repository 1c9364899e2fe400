using Microsoft.OData.Edm;

namespace Emulator.WebApi.Edm;

/// <summary>Declares the query functions in the EDM model, so that the OData parser knows them in $filter.</summary>
internal static class QueryFunctionModel
{
    public static void AddTo(EdmModel model)
    {
        foreach (var function in QueryFunction.All.Values) model.AddElement(Declare(function));
    }

    private static EdmFunction Declare(QueryFunction function)
    {
        var declared = new EdmFunction(EdmNames.Namespace, function.Name, EdmCoreModel.Instance.GetBoolean(false));
        declared.AddParameter("PropertyName", EdmCoreModel.Instance.GetString(false));
        foreach (var (name, type) in Arguments(function.Arguments)) declared.AddParameter(name, type);

        return declared;
    }

    private static IEnumerable<(string Name, IEdmTypeReference Type)> Arguments(QueryFunctionArguments arguments)
    {
        var text = EdmCoreModel.Instance.GetString(false);
        var number = EdmCoreModel.Instance.GetInt64(false);

        return arguments switch
        {
            QueryFunctionArguments.Number => [("PropertyValue", number)],
            QueryFunctionArguments.TwoNumbers => [("PropertyValue1", number), ("PropertyValue2", number)],
            QueryFunctionArguments.Text => [("PropertyValue", text)],
            QueryFunctionArguments.Texts => [("PropertyValues", EdmCoreModel.GetCollection(text))],
            _ => [],
        };
    }
}
