using Emulator.Metadata;

namespace Emulator.Query;

/// <summary>
/// The one query tree. QueryExpression, FetchXML and the Web API's OData options all become it; one translator turns it into SQL.
/// Names are checked when the tree is built: it holds metadata, never unresolved text.
/// </summary>
internal sealed record TableQuery
{
    public required TableMetadata Table { get; init; }

    /// <summary>The root's alias in SQL; unique among the aliases of the tree.</summary>
    public string Alias { get; init; } = "t0";

    /// <summary>Selected columns of the root; null selects all readable ones. The primary id always comes along (not in aggregates).</summary>
    public IReadOnlyList<SelectedColumn>? Columns { get; init; } = [];
    public FilterNode? Filter { get; init; }
    public IReadOnlyList<LinkNode> Links { get; init; } = [];
    public IReadOnlyList<OrderNode> Orders { get; init; } = [];

    /// <summary>At most so many rows; excludes <see cref="Page"/>.</summary>
    public int? Top { get; init; }
    public PageRequest? Page { get; init; }
    public bool Distinct { get; init; }
    public bool IsAggregate { get; init; }

    /// <summary>Whether to count all matching rows (up to 5,000, as the platform does).</summary>
    public bool CountTotal { get; init; }
}
