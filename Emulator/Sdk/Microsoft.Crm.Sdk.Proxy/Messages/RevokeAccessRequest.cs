using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Ends the sharing of a row with a user or team. (Learn: RevokeAccessRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    public RevokeAccessRequest() : base("RevokeAccess")
    {
    }

    public EntityReference Revokee
    {
        get => Parameters.Read<EntityReference>("Revokee");
        set => Parameters["Revokee"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}
