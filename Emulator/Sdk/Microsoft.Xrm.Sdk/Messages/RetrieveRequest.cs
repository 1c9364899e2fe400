using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads one row. (Learn: RetrieveRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest() : base("Retrieve")
    {
    }

    public ColumnSet ColumnSet
    {
        get => Parameters.Read<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>Related rows to bring along, by relationship.</summary>
    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => Parameters.Read<RelationshipQueryCollection>("RelatedEntitiesQuery");
        set => Parameters["RelatedEntitiesQuery"] = value;
    }

    public bool ReturnNotifications
    {
        get => Parameters.Read<bool>("ReturnNotifications");
        set => Parameters["ReturnNotifications"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}
