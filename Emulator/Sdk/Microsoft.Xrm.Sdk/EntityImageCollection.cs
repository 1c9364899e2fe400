using System.Collections.Generic;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>The images a step registered, by their alias. (Learn: EntityImageCollection.)</summary>
[CollectionDataContract(Name = "EntityImageCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityImageCollection : DataCollection<string, Entity>
{
    public EntityImageCollection()
    {
    }

    public EntityImageCollection(IDictionary<string, Entity> dictionary) : base(dictionary)
    {
    }
}
