using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Writing;

/// <summary>A row to write, with what is created or associated together with it.</summary>
internal sealed class WriteRow(TableMetadata table, Entity target)
{
    public TableMetadata Table { get; } = table;

    public Entity Target { get; } = target;

    /// <summary>New rows behind a navigation property.</summary>
    public List<(Navigation Navigation, WriteRow Row)> Related { get; } = [];

    /// <summary>Existing rows to put into a collection.</summary>
    public List<(Navigation Navigation, EntityReference Row)> Bound { get; } = [];

    public bool IsDeep => Related.Count > 0 || Bound.Count > 0;
}
