using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>What published checklists ask of one deal: the items whose conditions apply to it, with its answers and what the columns they are bound to say.</summary>
/// <param name="Deal">The deal's row; null where it does not exist.</param>
/// <param name="Items">The items; empty where there is no deal.</param>
internal sealed record Asked(DealRow? Deal, IReadOnlyList<KnownItem> Items)
{
    /// <summary>Two requests, whatever the number of items and conditions.</summary>
    /// <param name="answers">Reads items and answers: as SYSTEM where a rule decides, as the caller where a person looks.</param>
    /// <param name="asSystem">Reads the deal's row: which conditions apply does not depend on who looks.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="scope">The items that are meant.</param>
    /// <param name="answerColumns">The columns of the answers.</param>
    /// <param name="now">The moment conditions are judged by, UTC.</param>
    /// <param name="withStand">Whether to read along where the deal stands by its process rows.</param>
    public static Asked Of(
        IOrganizationService answers, IOrganizationService asSystem, Guid deal, AskedScope scope, string[] answerColumns, DateTime now, bool withStand = false) =>
        Of(Queries.PublishedItems(answers, deal, scope, answerColumns), asSystem, deal, now, [], withStand);

    /// <summary>The same for items that were read before, with other columns of the deal's row besides. One request.</summary>
    public static Asked Of(
        IReadOnlyList<KnownItem> items, IOrganizationService asSystem, Guid deal, DateTime now, IEnumerable<DealColumn> also, bool withStand = false)
    {
        var candidates = items.Select(Candidate.Of).ToList();
        var row = DealRow.Read(asSystem, deal, candidates.SelectMany(one => one.Columns).Concat(also), withStand);
        return new Asked(row, row is null ? [] : candidates.Where(one => one.Applies(row.Facts, now)).Select(one => one.Item.Bound(one.Column, row.Facts)).ToList());
    }

    /// <summary>Whether a condition applies; none does always. Days are UTC days, so that it says the same to everybody.</summary>
    public static bool Applies(string? condition, DealFacts deal, DateTime now) =>
        Applies(Read(condition), deal, now);

    /// <summary>What a condition needs of the deal's row.</summary>
    public static IEnumerable<DealColumn> Columns(string? condition) => Read(condition)?.Columns ?? Enumerable.Empty<DealColumn>();

    private static bool Applies(Condition? condition, DealFacts deal, DateTime now) => condition?.Applies(deal, now, TimeZoneInfo.Utc) ?? true;

    // What is published was checked; a condition that cannot be read all the same is asked of every deal rather than of none.
    private static Condition? Read(string? condition) => string.IsNullOrWhiteSpace(condition) ? null : Condition.Read(condition!, []);

    /// <summary>An item with what decides whether it is asked, read from its texts once.</summary>
    private sealed record Candidate(KnownItem Item, Condition? OfChecklist, Condition? OfItem, BoundColumn? Column)
    {
        public static Candidate Of(KnownItem one) =>
            new(one, Read(one.Checklist.Condition), Read(one.Known.Item.Condition), BoundColumn.Read(one.Known.Item.BoundColumn));

        public IEnumerable<DealColumn> Columns => (OfChecklist?.Columns ?? []).Concat(OfItem?.Columns ?? []).Concat(Column?.Columns ?? []);

        public bool Applies(DealFacts deal, DateTime now) => Asked.Applies(OfChecklist, deal, now) && Asked.Applies(OfItem, deal, now);
    }
}
