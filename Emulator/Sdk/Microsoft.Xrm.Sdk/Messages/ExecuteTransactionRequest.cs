using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes messages in one transaction: all or none. (Learn: ExecuteTransactionRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    public ExecuteTransactionRequest() : base("ExecuteTransaction")
    {
    }

    public OrganizationRequestCollection Requests
    {
        get => Parameters.Read<OrganizationRequestCollection>("Requests");
        set => Parameters["Requests"] = value;
    }

    public bool? ReturnResponses
    {
        get => Parameters.Read<bool?>("ReturnResponses");
        set => Parameters["ReturnResponses"] = value;
    }
}
