using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in one language. (Learn: LocalizedLabel.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class LocalizedLabel : MetadataBase
{
    public LocalizedLabel()
    {
    }

    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    [DataMember]
    public bool? IsManaged { get; private set; }

    [DataMember]
    public string Label { get; set; }

    /// <summary>The Windows locale id: 1033 for English, 1031 for German.</summary>
    [DataMember]
    public int LanguageCode { get; set; }
}
