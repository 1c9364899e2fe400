using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>Which row, of which table; the value of every lookup column. (Learn: EntityReference.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityReference : IExtensibleDataObject
{
    private KeyAttributeCollection keyAttributes;

    public EntityReference()
    {
    }

    public EntityReference(string logicalName)
    {
        LogicalName = logicalName;
    }

    public EntityReference(string logicalName, Guid id) : this(logicalName)
    {
        Id = id;
    }

    /// <summary>The row an alternate key of one column finds.</summary>
    public EntityReference(string logicalName, string keyName, object keyValue) : this(logicalName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    /// <summary>The row an alternate key finds.</summary>
    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection) : this(logicalName)
    {
        KeyAttributes = keyAttributeCollection;
    }

    [DataMember]
    public Guid Id { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The row's primary name; filled by queries, null otherwise.</summary>
    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>The same row: table, id and alternate key; name and row version do not count.</summary>
    public override bool Equals(object obj) =>
        obj is EntityReference other && LogicalName == other.LogicalName && Id == other.Id && KeyAttributes.SameAs(other.KeyAttributes);

    public override int GetHashCode() => (LogicalName?.GetHashCode() ?? 0) ^ Id.GetHashCode() ^ KeyAttributes.Count;
}
