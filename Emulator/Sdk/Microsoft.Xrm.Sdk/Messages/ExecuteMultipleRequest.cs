using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes messages one by one, each for itself. (Learn: ExecuteMultipleRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest() : base("ExecuteMultiple")
    {
    }

    public OrganizationRequestCollection Requests
    {
        get => Parameters.Read<OrganizationRequestCollection>("Requests");
        set => Parameters["Requests"] = value;
    }

    public ExecuteMultipleSettings Settings
    {
        get => Parameters.Read<ExecuteMultipleSettings>("Settings");
        set => Parameters["Settings"] = value;
    }
}
