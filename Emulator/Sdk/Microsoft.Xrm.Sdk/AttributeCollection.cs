using System.Collections.Generic;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a row by logical name; names are case-sensitive. (Learn: AttributeCollection.)</summary>
[CollectionDataContract(Name = "AttributeCollection", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(AliasedValue))]
[KnownType(typeof(EntityReference))]
[KnownType(typeof(Money))]
[KnownType(typeof(OptionSetValue))]
[KnownType(typeof(OptionSetValueCollection))]
[KnownType(typeof(BooleanManagedProperty))]
[KnownType(typeof(EntityCollection))]
public sealed class AttributeCollection : DataCollection<string, object>
{
    public AttributeCollection()
    {
    }

    public AttributeCollection(IDictionary<string, object> dictionary) : base(dictionary)
    {
    }
}
