using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column that holds one or several of a set of values. (Learn: EnumAttributeMetadata.)</summary>
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
public abstract class EnumAttributeMetadata : AttributeMetadata
{
    protected EnumAttributeMetadata()
    {
    }

    protected EnumAttributeMetadata(AttributeTypeCode attributeType, string schemaName) : base(attributeType, schemaName)
    {
    }
}
