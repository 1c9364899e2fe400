using System.Collections.Generic;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>What the user reads, by column. (Learn: FormattedValueCollection.)</summary>
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>
{
    public FormattedValueCollection()
    {
    }

    public FormattedValueCollection(IDictionary<string, string> dictionary) : base(dictionary)
    {
    }
}
