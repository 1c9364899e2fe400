using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What every piece of metadata has. (Learn: MetadataBase.)</summary>
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
public abstract class MetadataBase : IExtensibleDataObject
{
    [DataMember]
    public bool? HasChanged { get; set; }

    [DataMember]
    public Guid? MetadataId { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
