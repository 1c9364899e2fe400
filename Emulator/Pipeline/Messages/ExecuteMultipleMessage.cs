using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Executes requests one after another, each in its own transaction. (Learn: "Execute multiple requests using the Organization service".)</summary>
internal sealed class ExecuteMultipleMessage : IMessage
{
    /// <summary>The most requests of one batch.</summary>
    public const int MaximumRequests = 1000;

    public string Name => "ExecuteMultiple";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        var requests = call.Required<OrganizationRequestCollection>("Requests");
        var settings = call.Optional<ExecuteMultipleSettings>("Settings") ?? new ExecuteMultipleSettings();
        if (requests.Count > MaximumRequests) throw Faults.InvalidArgument($"A batch holds at most {MaximumRequests} requests; this one holds {requests.Count}.");

        var responses = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var i = 0; i < requests.Count; i++)
        {
            if (requests[i].RequestName == Name) throw Faults.InvalidArgument("ExecuteMultiple cannot contain ExecuteMultiple.");
            var item = One(call, requests[i], i);
            if (item.Fault is not null || settings.ReturnResponses) responses.Add(item);
            isFaulted |= item.Fault is not null;
            if (item.Fault is not null && !settings.ContinueOnError) break;
        }

        return new ParameterCollection { ["Responses"] = responses, ["IsFaulted"] = isFaulted };
    }

    private static ExecuteMultipleResponseItem One(Call call, OrganizationRequest request, int index)
    {
        try
        {
            var flags = CallFlags.Of(request, call.Operation.Options);
            flags.Demand(call.Rights);
            return new ExecuteMultipleResponseItem { RequestIndex = index, Response = Responses.Make(request, call.Separate(request, flags)) };
        }
        catch (DataverseFault fault)
        {
            var detail = new OrganizationServiceFault { ErrorCode = fault.Code, Message = fault.Message, Timestamp = call.Now };
            return new ExecuteMultipleResponseItem { RequestIndex = index, Fault = detail };
        }
    }
}
