using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Relates rows. (Learn: AssociateRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class AssociateRequest : OrganizationRequest
{
    public AssociateRequest() : base("Associate")
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
