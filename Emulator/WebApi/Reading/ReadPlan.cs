using Emulator.Metadata;

namespace Emulator.WebApi.Reading;

/// <summary>Which columns and related rows of a table an answer shows.</summary>
/// <param name="Columns">Null shows all readable ones.</param>
internal sealed record ReadPlan(TableMetadata Table, IReadOnlyList<ColumnMetadata>? Columns, IReadOnlyList<ExpandPlan> Expands)
{
    /// <summary>The columns shown, in order.</summary>
    public IReadOnlyList<ColumnMetadata> Shown { get; } =
        Columns ?? [.. Table.Columns.Values.Where(c => c.ValidForRead && Edm.EdmNames.IsProperty(c))];

    /// <summary>The columns to read: those shown, the primary key, and the lookups to expand.</summary>
    public IReadOnlyList<ColumnMetadata> Needed(params ReadOnlySpan<ColumnMetadata> more)
    {
        var needed = new List<ColumnMetadata>(Shown) { Table.Column(Table.PrimaryIdColumn) };
        needed.AddRange(Expands.Select(e => e.Navigation).OfType<Edm.Navigation.Lookup>().Select(l => l.Column));
        needed.AddRange(more);
        return [.. needed.Distinct()];
    }
}
