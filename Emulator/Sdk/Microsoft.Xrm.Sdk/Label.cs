using System.Collections.Generic;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in several languages, and the one for this user. (Learn: Label.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class Label : IExtensibleDataObject
{
    private LocalizedLabelCollection localizedLabels;

    public Label()
    {
    }

    /// <summary>One translation; <see cref="UserLocalizedLabel"/> stays null until the platform fills it.</summary>
    public Label(string label, int languageCode)
    {
        LocalizedLabels.Add(new LocalizedLabel(label, languageCode));
    }

    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    public Label(LocalizedLabel userLocalizedLabel, List<LocalizedLabel> labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    [DataMember]
    public LocalizedLabelCollection LocalizedLabels
    {
        get => localizedLabels ??= new LocalizedLabelCollection();
        private set => localizedLabels = value;
    }

    [DataMember]
    public LocalizedLabel UserLocalizedLabel { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
