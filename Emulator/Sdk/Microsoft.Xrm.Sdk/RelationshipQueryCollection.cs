using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>Which related rows a Retrieve brings along, by relationship. (Learn: RelationshipQueryCollection.)</summary>
[CollectionDataContract(Name = "RelationshipQueryCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RelationshipQueryCollection : DataCollection<Relationship, QueryBase>
{
}
