using Emulator.Query;

namespace Emulator.WebApi.Reading;

/// <summary>A read of many rows: the query, what is shown of each row, and what the page needs to know.</summary>
/// <param name="Plan">Null for aggregates and FetchXML, whose rows show what the query selected.</param>
internal sealed record CollectionRead(TableQuery Query, ReadPlan? Plan)
{
    public bool WithCount { get; init; }

    /// <summary>Whether a full page is followed by a link to the next one.</summary>
    public bool Paged { get; init; }
}
