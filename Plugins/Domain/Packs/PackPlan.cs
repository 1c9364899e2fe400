namespace CrmChecklists.Domain;

/// <summary>Importing a pack twice changes nothing; what differs from the published version becomes a draft.</summary>
internal static class PackPlan
{
    /// <param name="wanted">What the pack says.</param>
    /// <param name="published">The published version, if any. A draft beside it that somebody works on stays when this already says what the pack wants.</param>
    /// <param name="draft">The draft, if any.</param>
    /// <param name="publish">Whether the import publishes what it changes.</param>
    public static PackChange For(Checklist wanted, Checklist? published, Checklist? draft, bool publish)
    {
        if (published is not null && published.SaysTheSameAs(wanted))
            return PackChange.Unchanged;
        if (draft is null)
            return PackChange.NewDraft;
        if (!draft.SaysTheSameAs(wanted))
            return PackChange.ReplaceDraft;

        return publish ? PackChange.PublishDraft : PackChange.Unchanged;
    }
}
