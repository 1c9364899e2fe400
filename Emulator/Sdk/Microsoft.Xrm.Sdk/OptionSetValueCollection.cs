using System.Collections.Generic;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>The choices of a choices column. Two collections are never equal; compare their sorted values. (Learn: OptionSetValueCollection.)</summary>
[CollectionDataContract(Name = "OptionSetValueCollection", Namespace = ContractNamespaces.Xrm90)]
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    public OptionSetValueCollection()
    {
    }

    public OptionSetValueCollection(IList<OptionSetValue> list) : base(list)
    {
    }
}
