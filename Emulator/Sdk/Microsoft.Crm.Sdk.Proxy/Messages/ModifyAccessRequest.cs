using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Replaces what a user or team may do with a shared row. (Learn: ModifyAccessRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class ModifyAccessRequest : OrganizationRequest
{
    public ModifyAccessRequest() : base("ModifyAccess")
    {
    }

    public PrincipalAccess PrincipalAccess
    {
        get => Parameters.Read<PrincipalAccess>("PrincipalAccess");
        set => Parameters["PrincipalAccess"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}
