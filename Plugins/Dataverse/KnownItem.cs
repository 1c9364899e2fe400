using CrmChecklists.Domain;

namespace CrmChecklists.Dataverse;

/// <summary>An item of a published checklist with what a deal knows about it, and where both are stored.</summary>
/// <param name="Known">What the rules judge.</param>
/// <param name="ItemId">The item's row.</param>
/// <param name="Checklist">The checklist's key, name and introduction; its items are left out.</param>
/// <param name="Version">The published version.</param>
/// <param name="AnswerId">The answer's row; null where there is none.</param>
/// <param name="AnswerVersion">The answer's row version; null where there is none or it was not read.</param>
/// <param name="ChangedOn">When the answer was last changed, UTC.</param>
/// <param name="ChangedBy">And by whom.</param>
/// <param name="Person">The name of the person an answer of that type stands for.</param>
internal sealed record KnownItem(
    ItemAnswer Known, Guid ItemId, Checklist Checklist, int Version, Guid? AnswerId, string? AnswerVersion, DateTime? ChangedOn, string? ChangedBy,
    string? Person = null)
{
    /// <summary>The same with what the column says that the item is bound to; not bound any more where that column is gone.</summary>
    public KnownItem Bound(BoundColumn? column, DealFacts deal)
    {
        if (column is null)
            return this;
        return column.IsGone(deal)
            ? this with { Known = Known with { Item = Known.Item with { BoundColumn = null } } }
            : this with { Known = Known with { Kept = Known.Kept with { ColumnSays = column.ValueIn(deal) } } };
    }

    /// <summary>"qualify 2, develop 1": the versions a decision rests on.</summary>
    public static string Versions(IEnumerable<KnownItem> items) =>
        string.Join(", ", items.Select(one => $"{one.Checklist.Key} {one.Version}").Distinct().OrderBy(text => text, StringComparer.Ordinal));
}
