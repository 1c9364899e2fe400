using System.Collections.Generic;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text's translations. (Learn: LocalizedLabelCollection.)</summary>
[CollectionDataContract(Name = "LocalizedLabelCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class LocalizedLabelCollection : DataCollection<LocalizedLabel>
{
    public LocalizedLabelCollection()
    {
    }

    public LocalizedLabelCollection(IList<LocalizedLabel> list) : base(list)
    {
    }
}
