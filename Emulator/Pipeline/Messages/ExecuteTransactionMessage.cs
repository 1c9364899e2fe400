using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Executes requests in one transaction: all or nothing. (Learn: "Execute messages in a single database transaction".)</summary>
internal sealed class ExecuteTransactionMessage : IMessage
{
    public string Name => "ExecuteTransaction";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        var requests = call.Required<OrganizationRequestCollection>("Requests");
        if (requests.Count > ExecuteMultipleMessage.MaximumRequests)
        {
            throw Faults.InvalidArgument($"A transaction holds at most {ExecuteMultipleMessage.MaximumRequests} requests; this one holds {requests.Count}.");
        }

        var responses = new OrganizationResponseCollection();
        call.Operation.InTransaction(() =>
        {
            foreach (var request in requests)
            {
                if (request.RequestName is "ExecuteTransaction" or "ExecuteMultiple") throw Faults.InvalidArgument($"ExecuteTransaction cannot contain {request.RequestName}.");
                var flags = CallFlags.Of(request, call.Operation.Options);
                flags.Demand(call.Rights);
                responses.Add(Responses.Make(request, call.Separate(request, flags)));
            }
        });
        return call.Optional<bool>("ReturnResponses") ? new ParameterCollection { ["Responses"] = responses } : [];
    }
}
