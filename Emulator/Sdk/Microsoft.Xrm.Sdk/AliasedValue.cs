using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>
/// A column of a linked table, or an aggregate, as a query returns it: under "alias.column" or the aggregate's alias. Unwrap <see cref="Value"/>.
/// (Learn: AliasedValue.)
/// </summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(EntityReference))]
[KnownType(typeof(Money))]
[KnownType(typeof(OptionSetValue))]
[KnownType(typeof(OptionSetValueCollection))]
[KnownType(typeof(BooleanManagedProperty))]
[KnownType(typeof(EntityCollection))]
public sealed class AliasedValue : IExtensibleDataObject
{
    public AliasedValue()
    {
    }

    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    [DataMember]
    public string AttributeLogicalName { get; private set; }

    [DataMember]
    public string EntityLogicalName { get; private set; }

    [DataMember]
    public object Value { get; private set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
