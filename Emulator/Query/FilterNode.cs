using Emulator.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Query;

/// <summary>A node of a filter tree.</summary>
internal abstract record FilterNode
{
    /// <summary>All (And) or any (Or) of the parts.</summary>
    internal sealed record Group(LogicalOperator Operator, IReadOnlyList<FilterNode> Parts) : FilterNode;

    /// <summary>Not the part (OData `not`; FetchXML has none).</summary>
    internal sealed record Not(FilterNode Part) : FilterNode;

    /// <summary>A condition on a column of the table with the alias.</summary>
    /// <param name="Values">CLR values: string, int, long, decimal, double, bool, DateTime (UTC, or unspecified for date-only and zone-independent columns), Guid.</param>
    /// <param name="OtherColumn">For column comparison: the column compared with, of the same alias; then <paramref name="Values"/> is empty.</param>
    internal sealed record Condition(
        string Alias, ColumnMetadata Column, ConditionOperator Operator, IReadOnlyList<object> Values, ColumnMetadata? OtherColumn = null) : FilterNode;

    /// <summary>Whether rows exist (or not) at the other end of a relationship that satisfy the link's own filter (OData any/all, FetchXML any/not any).</summary>
    internal sealed record Exists(LinkNode Link, bool Negated) : FilterNode;
}
