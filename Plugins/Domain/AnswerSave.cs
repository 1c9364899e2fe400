namespace CrmChecklists.Domain;

/// <summary>Answers are saved all or none: every item must be asked of the deal, nothing may have changed meanwhile, and every answer must be consistent.</summary>
internal static class AnswerSave
{
    /// <param name="inputs">What is to be saved.</param>
    /// <param name="saved">What is stored, by item key.</param>
    /// <param name="settings">What the administrator has set.</param>
    /// <param name="now">The moment of saving, UTC.</param>
    public static Decision Decide(IReadOnlyList<AnswerInput> inputs, IReadOnlyDictionary<string, SavedItem> saved, Func<Settings> settings, DateTime now)
    {
        var unknown = inputs.Where(input => !saved.ContainsKey(input.Item)).Select(input => input.Item).ToList();
        if (unknown.Count > 0)
            return Decision.Refuse(Messages.UnknownItems(unknown));

        var changed = inputs.Where(input => input.SawVersion && input.Version != saved[input.Item].Version)
                            .Select(input => saved[input.Item].Item.Question).ToList();
        if (changed.Count > 0)
            return Decision.Refuse(Messages.AnswersChanged(changed));

        return AnswerJunk.Decide(
            inputs.SelectMany(input => About(saved[input.Item].Item, Junks(input, saved[input.Item].Item))).ToList(),
            settings,
            inputs.SelectMany(input => About(saved[input.Item].Item, Problems(input, saved[input.Item], now))).ToList(),
            Messages.AnswersInconsistent);
    }

    private static IEnumerable<FormattableString> About(Item item, IEnumerable<FormattableString> sentences) =>
        sentences.Select(sentence => Messages.About(item.Question, sentence));

    private static IEnumerable<FormattableString> Junks(AnswerInput input, Item item) =>
        AnswerJunk.Places(item, input.Answer).Concat(AnswerJunk.Places(input.Whys ?? [], item.Question));

    private static IEnumerable<FormattableString> Problems(AnswerInput input, SavedItem saved, DateTime now) =>
        AnswerRules.Problems(saved.Item, input.Answer, saved.ColumnSays, now).Concat(WhyChain.Problems(input.Whys ?? []));
}
