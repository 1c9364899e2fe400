using Emulator.Metadata;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Edm;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Operations;

/// <summary>Actions and functions. (Learn: "Use Web API actions", "Use Web API functions".)</summary>
internal sealed class OperationRoutes(ApiCall call)
{
    private readonly CustomApis customApis = new(call.Dataverse, call.Model.Metadata);

    /// <summary>`Name` or `Name(…)` at the root; null when there is no such operation.</summary>
    public Operation? TryUnbound(PathSegment segment)
    {
        var definition = PlatformOperations.All.GetValueOrDefault(segment.Name) ?? customApis.TryFind(segment.Name);
        if (definition is null) return null;
        if (definition.Binding != OperationBinding.Global) throw ApiFaults.UnresolvedParameters();

        return Call(definition, segment, null);
    }

    public Operation BoundToSet(TableMetadata table, PathSegment segment)
    {
        var name = Name(segment);
        if (BulkOperations.TryGet(call, table, name) is { } bulk) return bulk;

        return Call(Bound(table, name, OperationBinding.Set), segment, null);
    }

    public Operation BoundToRow(TableMetadata table, EntityReference row, PathSegment segment) =>
        Call(Bound(table, Name(segment), OperationBinding.Row), segment, row);

    private OperationDefinition Bound(TableMetadata table, string name, OperationBinding binding) =>
        customApis.TryFind(name) is { } found && found.Binding == binding && found.BoundTable == table.LogicalName
            ? found
            : throw Faults.UnknownSegment($"{EdmNames.Namespace}.{name}");

    private static string Name(PathSegment segment) => segment.Name.StartsWith(EdmNames.Namespace + ".", StringComparison.Ordinal)
        ? segment.Name[(EdmNames.Namespace.Length + 1)..]
        : throw ApiFaults.UnresolvedParameters();

    private Operation Call(OperationDefinition definition, PathSegment segment, EntityReference? target)
    {
        // Learn, "Create and use custom APIs": a function without a response property does not exist for the Web API.
        if (definition is { IsFunction: true, Results.Count: 0 } && definition.Name != TotalRecordCount.Name) throw Faults.UnknownSegment(segment.Name);
        if (call.Request.Method != (definition.IsFunction ? "GET" : "POST")) throw ApiFaults.MethodNotAllowed(call.Request.Method, definition.Name);
        if (definition.IsFunction) call.Query.Allow();

        var reader = new ParameterReader(call, definition);
        var request = new OrganizationRequest(definition.Name) { Parameters = definition.IsFunction ? reader.FromUrl(segment) : reader.FromBody() };
        if (target is not null) request["Target"] = target;
        if (definition.Name == TotalRecordCount.Name) return TotalRecordCount.Of(call, (string[])request["EntityNames"]);

        var answer = (OrganizationResponse response) => new OperationResponse(call, definition).Write(response);
        return Operation.Write(request, answer) with { IsRead = definition.IsFunction };
    }
}
