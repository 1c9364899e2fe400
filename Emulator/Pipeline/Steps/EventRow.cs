using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Steps;

/// <summary>A row an event is about, with what its images are cut from.</summary>
internal sealed class EventRow(TableMetadata table, Func<Guid> id)
{
    public TableMetadata Table => table;
    public Guid Id => id();

    /// <summary>The row before the main operation, with the columns the images of the fired steps name; null until read, or when there was none.</summary>
    public Entity? Before { get; set; }

    /// <summary>The row after the main operation.</summary>
    public Entity? After { get; set; }
}
