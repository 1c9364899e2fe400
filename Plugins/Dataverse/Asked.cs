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
        var row = DealRow.Read(asSystem, deal, items.SelectMany(Columns).Concat(also), withStand);
        return new Asked(row, row is null ? [] : items.Where(one => Applies(one, row.Facts, now)).Select(one => one.Bound(row.Facts)).ToList());
    }

    /// <summary>Whether a condition applies; none does always. Days are UTC days, so that it says the same to everybody.</summary>
    public static bool Applies(string? condition, DealFacts deal, DateTime now) =>
        Read(condition)?.Applies(deal, now, TimeZoneInfo.Utc) ?? true;

    /// <summary>What a condition needs of the deal's row.</summary>
    public static IEnumerable<DealColumn> Columns(string? condition) => Read(condition)?.Columns ?? Enumerable.Empty<DealColumn>();

    private static bool Applies(KnownItem one, DealFacts deal, DateTime now) =>
        Applies(one.Checklist.Condition, deal, now) && Applies(one.Known.Item.Condition, deal, now);

    private static IEnumerable<DealColumn> Columns(KnownItem one) =>
        Columns(one.Checklist.Condition).Concat(Columns(one.Known.Item.Condition)).Concat(BoundColumn.Read(one.Known.Item.BoundColumn)?.Columns ?? []);

    // What is published was checked; a condition that cannot be read all the same is asked of every deal rather than of none.
    private static Condition? Read(string? condition) => string.IsNullOrWhiteSpace(condition) ? null : Condition.Read(condition!, []);
}
