using Emulator.Pipeline;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Writing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Emulator.WebApi;

/// <summary>One request with everything its handler needs: who asks, in which model, with which preferences.</summary>
internal sealed class ApiCall
{
    public required ApiRequest Request { get; init; }
    public required ApiModel Model { get; init; }
    public required IDataverse Dataverse { get; init; }
    public required Caller Caller { get; init; }
    public required CallOptions Options { get; init; }
    public required Preferences Preferences { get; init; }
    public required QueryText Query { get; init; }

    /// <summary>`http://localhost:5080/api/data/v9.2/`, with the slash.</summary>
    public required string BaseUrl { get; init; }
    public required ContentIds ContentIds { get; init; }

    public ReferenceReader References => new(Model, ContentIds);

    public EntityReader Entities => new(Model, References);

    public OrganizationResponse Execute(OrganizationRequest request) => Dataverse.Execute(Caller, request, Options);

    /// <summary>One message as it is; several as one transaction.</summary>
    public IReadOnlyList<OrganizationResponse> ExecuteAll(IReadOnlyList<OrganizationRequest> requests)
    {
        if (requests.Count == 0) return [];
        if (requests.Count == 1) return [Execute(requests[0])];

        var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        transaction.Requests.AddRange(requests);
        return [.. (OrganizationResponseCollection)Execute(transaction).Results["Responses"]];
    }
}
