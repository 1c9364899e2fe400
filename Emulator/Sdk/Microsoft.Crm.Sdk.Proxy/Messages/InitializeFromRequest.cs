using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks for a new row, not yet created, filled from another by column mappings. (Learn: InitializeFromRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class InitializeFromRequest : OrganizationRequest
{
    public InitializeFromRequest() : base("InitializeFrom")
    {
    }

    public EntityReference EntityMoniker
    {
        get => Parameters.Read<EntityReference>("EntityMoniker");
        set => Parameters["EntityMoniker"] = value;
    }

    public bool SkipParentalRelationshipMapping
    {
        get => Parameters.Read<bool>("SkipParentalRelationshipMapping");
        set => Parameters["SkipParentalRelationshipMapping"] = value;
    }

    public string TargetEntityName
    {
        get => Parameters.Read<string>("TargetEntityName");
        set => Parameters["TargetEntityName"] = value;
    }

    public TargetFieldType TargetFieldType
    {
        get => Parameters.Read<TargetFieldType>("TargetFieldType");
        set => Parameters["TargetFieldType"] = value;
    }
}
