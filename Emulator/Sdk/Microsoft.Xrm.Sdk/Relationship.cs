using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>Which relationship; between rows of one table also from which end. (Learn: Relationship.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class Relationship : IExtensibleDataObject
{
    public Relationship()
    {
    }

    public Relationship(string schemaName)
    {
        SchemaName = schemaName;
    }

    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    [DataMember]
    public string SchemaName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>The same name and role; no role is not the referencing one.</summary>
    public override bool Equals(object obj) =>
        obj is Relationship other && SchemaName == other.SchemaName && PrimaryEntityRole == other.PrimaryEntityRole;

    public override int GetHashCode() => (SchemaName?.GetHashCode() ?? 0) ^ PrimaryEntityRole.GetHashCode();
}
