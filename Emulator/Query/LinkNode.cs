using Emulator.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Query;

/// <summary>A joined table. (Learn: "Join tables using FetchXml".)</summary>
/// <param name="From">Column of the joined table.</param>
/// <param name="To">Column of the parent.</param>
internal sealed record LinkNode(TableMetadata Table, string Alias, ColumnMetadata From, ColumnMetadata To, JoinOperator Operator)
{
    /// <summary>Selected columns, named `alias.column` in the result; null selects all.</summary>
    public IReadOnlyList<SelectedColumn>? Columns { get; init; } = [];

    /// <summary>Part of the join's ON condition.</summary>
    public FilterNode? Filter { get; init; }
    public IReadOnlyList<LinkNode> Links { get; init; } = [];

    /// <summary>For a join across a many-to-many relationship: the intersect table between; From and To are then its two sides' keys.</summary>
    public ManyToManyMetadata? Intersect { get; init; }
}
