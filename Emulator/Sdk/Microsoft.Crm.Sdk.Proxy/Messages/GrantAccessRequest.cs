using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Shares a row with a user or team. (Learn: GrantAccessRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class GrantAccessRequest : OrganizationRequest
{
    public GrantAccessRequest() : base("GrantAccess")
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
