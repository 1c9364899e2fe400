using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows to create, or found, with this one, by relationship. (Learn: RelatedEntityCollection.)</summary>
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
}
