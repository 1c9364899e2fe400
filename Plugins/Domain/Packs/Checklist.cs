namespace CrmChecklists.Domain;

/// <summary>What one version of a checklist says, wherever it is written: in a pack, in a draft, in what is published.</summary>
/// <param name="Key">Stable over versions.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Moment">What it is for.</param>
/// <param name="Stage">Category of the stage that is left; only for <see cref="Moment.LeavingStage"/>.</param>
/// <param name="Introduction">What a rep reads above it.</param>
/// <param name="Items">Its items, in order.</param>
/// <param name="Condition">Which deals it is for, as FetchXML; null for all.</param>
internal sealed record Checklist(string Key, string Name, Moment Moment, int? Stage, string? Introduction, IReadOnlyList<Item> Items, string? Condition = null)
{
    /// <summary>Most items one version may have.</summary>
    public const int MostItems = 200;

    /// <summary>Whether two versions say the same, whatever their numbers.</summary>
    public bool SaysTheSameAs(Checklist other) =>
        this with { Items = [] } == other with { Items = [] } && Items.SequenceEqual(other.Items);

    /// <summary>What keeps it from being published, as sentences; empty when nothing does.</summary>
    public IEnumerable<FormattableString> Problems()
    {
        if (Items.Count == 0)
            yield return $"It has no items.";
        if (Items.Count > MostItems)
            yield return $"It has {Items.Count} items; {MostItems} are the most, and a rep can answer far fewer.";
        if (Moment == Moment.LeavingStage && Stage is null)
            yield return $"It is for leaving a stage, but does not say which.";
        if (Moment != Moment.LeavingStage && Stage is not null)
            yield return $"It names a stage, but is not for leaving one.";
        foreach (var same in Items.GroupBy(item => item.Key).Where(same => same.Count() > 1))
            yield return $"It has the item \"{same.Key}\" {same.Count()} times.";
        foreach (var item in Items.Where(item => string.IsNullOrWhiteSpace(item.Question) || string.IsNullOrWhiteSpace(item.WhyAsked)))
            yield return $"The item \"{item.Key}\" needs both a question and why it is asked.";
        foreach (var problem in Items.SelectMany(ItemProblems))
            yield return problem;
    }

    private static IEnumerable<FormattableString> ItemProblems(Item item)
    {
        var options = ItemOption.Read(item.Options);
        var offers = item.Type is AnswerType.Choice or AnswerType.Choices;
        if (offers && options.Count < 2)
            yield return $"The item \"{item.Key}\" offers a choice, but has fewer than two options.";
        if (!offers && options.Count > 0)
            yield return $"The item \"{item.Key}\" has options, but is not answered by choosing one.";
        if (options.Any(option => option.Key.Length == 0 || option.Label.Length == 0 || option.Key.Contains(ItemOption.Separator)))
            yield return $"The item \"{item.Key}\" has an option without a key or a label, or with a semicolon in its key.";
        foreach (var same in options.GroupBy(option => option.Key).Where(same => same.Count() > 1))
            yield return $"The item \"{item.Key}\" has the option \"{same.Key}\" {same.Count()} times.";
        if (item.BoundColumn is not null && BoundColumn.Read(item.BoundColumn) is null)
            yield return $"The item \"{item.Key}\" is bound to \"{item.BoundColumn}\"; it should be a column like opportunity.estimatedvalue or account.industrycode.";
        foreach (var problem in LanguageLine.Problems(item.AskCustomer, item.Key, $"what to ask the customer"))
            yield return problem;
        foreach (var problem in LanguageLine.Problems(item.Bring, item.Key, $"what the customer could bring"))
            yield return problem;
    }
}
