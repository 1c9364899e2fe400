using Emulator.Metadata;

namespace Emulator.Query;

/// <summary>One sort term. Lookups sort by their target's name, choices by their label; nulls come first ascending, as SQL Server has it.</summary>
/// <param name="Column">The column of the table with the alias; null when an aggregate's result is sorted by its <paramref name="ResultName"/>.</param>
internal sealed record OrderNode(string Alias, ColumnMetadata? Column, bool Descending, string? ResultName = null)
{
    /// <summary>Whether choices sort by their number instead of their label (FetchXML `useraworderby`).</summary>
    public bool Raw { get; init; }
}
