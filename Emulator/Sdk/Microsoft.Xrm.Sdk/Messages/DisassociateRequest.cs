using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Takes the relation of rows away. (Learn: DisassociateRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest() : base("Disassociate")
    {
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => Parameters.Read<EntityReferenceCollection>("RelatedEntities");
        set => Parameters["RelatedEntities"] = value;
    }

    public Relationship Relationship
    {
        get => Parameters.Read<Relationship>("Relationship");
        set => Parameters["Relationship"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}
