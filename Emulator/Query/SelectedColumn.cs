using Emulator.Metadata;

namespace Emulator.Query;

/// <summary>A column in the result, plain or aggregated.</summary>
/// <param name="Column">The column; null only for a count of rows.</param>
/// <param name="Name">The attribute name in the result: the column's own for plain root columns, else an alias (the value is then an AliasedValue).</param>
internal sealed record SelectedColumn(ColumnMetadata? Column, string Name)
{
    public Aggregate Aggregate { get; init; }

    /// <summary>COUNT(DISTINCT column).</summary>
    public bool Distinct { get; init; }
    public bool GroupBy { get; init; }
    public DateGrouping DateGrouping { get; init; }

    /// <summary>Whether dates are grouped by UTC instead of the asker's calendar (FetchXML `usertimezone="false"`).</summary>
    public bool GroupInUtc { get; init; }

    /// <summary>Whether the result wraps the value in an AliasedValue: everything but plain root columns.</summary>
    public bool IsAliased { get; init; }
}
