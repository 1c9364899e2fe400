using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A choice of several values. (Learn: MultiSelectPicklistAttributeMetadata.)</summary>
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
public sealed class MultiSelectPicklistAttributeMetadata : EnumAttributeMetadata
{
    public MultiSelectPicklistAttributeMetadata() : this(null)
    {
    }

    public MultiSelectPicklistAttributeMetadata(string schemaName) : base(AttributeTypeCode.Virtual, schemaName)
    {
    }
}
