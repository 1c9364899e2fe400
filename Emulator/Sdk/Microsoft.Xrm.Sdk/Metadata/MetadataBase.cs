using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What every piece of metadata has. (Learn: MetadataBase.)</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public abstract class MetadataBase : IExtensibleDataObject
{
    [DataMember]
    public bool? HasChanged { get; set; }

    [DataMember]
    public Guid? MetadataId { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
