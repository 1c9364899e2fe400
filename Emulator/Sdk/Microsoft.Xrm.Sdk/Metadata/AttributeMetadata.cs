using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column. (Learn: AttributeMetadata.)</summary>
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
[KnownType(typeof(DateTimeAttributeMetadata))]
[KnownType(typeof(EnumAttributeMetadata))]
[KnownType(typeof(LookupAttributeMetadata))]
[KnownType(typeof(MultiSelectPicklistAttributeMetadata))]
public class AttributeMetadata : MetadataBase
{
    public AttributeMetadata()
    {
    }

    protected AttributeMetadata(AttributeTypeCode attributeType) => AttributeType = attributeType;

    protected AttributeMetadata(AttributeTypeCode attributeType, string schemaName) : this(attributeType) => SchemaName = schemaName;

    /// <summary>The column this one only tells more of, as `ownerid` of `owneridname`; null for a column of its own.</summary>
    [DataMember]
    public string AttributeOf { get; internal set; }

    [DataMember]
    public AttributeTypeCode? AttributeType { get; internal set; }

    [DataMember]
    public bool? IsValidForRead { get; internal set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public string SchemaName { get; set; }
}
