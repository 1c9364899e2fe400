using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of an alternate key and the values that find one row. (Learn: KeyAttributeCollection.)</summary>
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = ContractNamespaces.Xrm71)]
[KnownType(typeof(EntityReference))]
[KnownType(typeof(OptionSetValue))]
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
    public KeyAttributeCollection()
    {
    }

    public KeyAttributeCollection(IDictionary<string, object> dictionary) : base(dictionary)
    {
    }

    /// <summary>The same columns with equal values, in any order.</summary>
    internal bool SameAs(KeyAttributeCollection other) =>
        Count == other.Count && this.All(key => other.TryGetValue(key.Key, out var value) && Equals(key.Value, value));
}
