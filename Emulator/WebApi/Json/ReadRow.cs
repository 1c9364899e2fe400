using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Json;

/// <summary>A row that was read, with the related rows that $expand asked for.</summary>
internal sealed class ReadRow(Entity entity)
{
    private static readonly IReadOnlyList<ReadRow> Nothing = [];
    private Dictionary<string, List<ReadRow>>? related;

    public Entity Entity { get; } = entity;

    /// <summary>The rows behind a navigation property; at most one for a lookup.</summary>
    public IReadOnlyList<ReadRow> Related(string navigation) => related?.GetValueOrDefault(navigation) ?? Nothing;

    public void Add(string navigation, ReadRow row)
    {
        related ??= new Dictionary<string, List<ReadRow>>(StringComparer.Ordinal);
        if (!related.TryGetValue(navigation, out var rows)) related[navigation] = rows = [];
        rows.Add(row);
    }
}
