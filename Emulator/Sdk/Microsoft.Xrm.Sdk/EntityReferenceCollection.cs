using System.Collections.Generic;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows to associate or disassociate. (Learn: EntityReferenceCollection.)</summary>
[CollectionDataContract(Name = "EntityReferenceCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection()
    {
    }

    public EntityReferenceCollection(IList<EntityReference> list) : base(list)
    {
    }
}
