using System.Collections.Generic;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message's parameters or results by name. (Learn: ParameterCollection.)</summary>
[CollectionDataContract(Name = "ParameterCollection", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(AliasedValue))]
[KnownType(typeof(Entity))]
[KnownType(typeof(EntityCollection))]
[KnownType(typeof(EntityReference))]
[KnownType(typeof(EntityReferenceCollection))]
[KnownType(typeof(Money))]
[KnownType(typeof(OptionSetValue))]
[KnownType(typeof(OptionSetValueCollection))]
[KnownType(typeof(BooleanManagedProperty))]
[KnownType(typeof(Relationship))]
[KnownType(typeof(ColumnSet))]
[KnownType(typeof(QueryBase))]
[KnownType(typeof(ConcurrencyBehavior))]
public sealed class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    public ParameterCollection(IDictionary<string, object> dictionary) : base(dictionary)
    {
    }

    public void AddOrUpdateIfNotNull(string key, object value)
    {
        if (value != null) this[key] = value;
    }

    /// <summary>Whether the parameter is present, not null and of type <typeparamref name="T"/>.</summary>
    public bool TryGetValue<T>(string key, out T value)
    {
        if (base.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }
}
