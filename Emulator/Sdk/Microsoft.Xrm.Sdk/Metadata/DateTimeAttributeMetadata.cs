using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A date, or a date and time. (Learn: DateTimeAttributeMetadata.)</summary>
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
public sealed class DateTimeAttributeMetadata : AttributeMetadata
{
    public DateTimeAttributeMetadata() : base(AttributeTypeCode.DateTime)
    {
    }

    /// <summary>What time zones do to it.</summary>
    [DataMember]
    public DateTimeBehavior DateTimeBehavior { get; set; }
}
