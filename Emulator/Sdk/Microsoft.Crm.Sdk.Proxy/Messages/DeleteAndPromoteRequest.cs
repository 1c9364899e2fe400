using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Applies a staged upgrade of a managed solution. (Learn: DeleteAndPromoteRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class DeleteAndPromoteRequest : OrganizationRequest
{
    public DeleteAndPromoteRequest() : base("DeleteAndPromote")
    {
    }

    public string UniqueName
    {
        get => Parameters.Read<string>("UniqueName");
        set => Parameters["UniqueName"] = value;
    }
}
