using Emulator.Query;
using Emulator.WebApi.Edm;

namespace Emulator.WebApi.Reading;

/// <summary>One navigation property of $expand.</summary>
/// <param name="Read">What is shown of the rows at the other end; null for a principal, of which only the id is known here.</param>
/// <param name="OnlyReference">`nav/$ref`: the id and nothing else.</param>
internal sealed record ExpandPlan(Navigation Navigation, ReadPlan? Read, bool OnlyReference)
{
    /// <summary>The rows' alias in <see cref="Filter"/> and <see cref="Orders"/>.</summary>
    public string Alias { get; init; } = "t0";
    public FilterNode? Filter { get; init; }
    public IReadOnlyList<OrderNode> Orders { get; init; } = [];
    public IReadOnlyList<LinkNode> Links { get; init; } = [];

    /// <summary>Rows per parent.</summary>
    public int? Top { get; init; }

    /// <summary>The options in the parentheses as URL query, for the collection's nextLink.</summary>
    public string Options { get; init; } = "";
}
