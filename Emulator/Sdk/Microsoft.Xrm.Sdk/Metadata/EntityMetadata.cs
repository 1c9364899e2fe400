using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A table. (Learn: EntityMetadata.)</summary>
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
public sealed class EntityMetadata : MetadataBase
{
    /// <summary>Its columns; null unless asked for with <see cref="EntityFilters.Attributes"/>.</summary>
    [DataMember]
    public AttributeMetadata[] Attributes { get; internal set; }

    [DataMember]
    public string LogicalName { get; set; }
}
