using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A reference to a row. (Learn: LookupAttributeMetadata.)</summary>
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
public sealed class LookupAttributeMetadata : AttributeMetadata
{
    public LookupAttributeMetadata() : base(AttributeTypeCode.Lookup)
    {
    }

    /// <summary>Logical names of the tables it may point at.</summary>
    [DataMember]
    public string[] Targets { get; set; }
}
