using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks what a user or team may do with a row. (Learn: RetrievePrincipalAccessRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    public RetrievePrincipalAccessRequest() : base("RetrievePrincipalAccess")
    {
    }

    public EntityReference Principal
    {
        get => Parameters.Read<EntityReference>("Principal");
        set => Parameters["Principal"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}
