using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Addressing;

/// <summary>Which row: by primary key, or by the columns of an alternate key.</summary>
internal sealed record RowKey(Guid Id, KeyAttributeCollection? Alternate)
{
    public bool IsAlternate => Alternate is not null;

    public EntityReference Reference(string table) => Alternate is null ? new EntityReference(table, Id) : new EntityReference(table, Alternate);

    public Entity NewEntity(string table) => Alternate is null ? new Entity(table, Id) : new Entity(table, Alternate);
}
