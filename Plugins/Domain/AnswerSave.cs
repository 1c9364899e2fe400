namespace CrmChecklists.Domain;

/// <summary>Answers are saved all or none: every item must exist, nothing may have changed meanwhile, and every answer must be consistent.</summary>
internal static class AnswerSave
{
    /// <param name="inputs">What is to be saved.</param>
    /// <param name="saved">What is stored, by item key.</param>
    /// <param name="now">The moment of saving, UTC.</param>
    public static Decision Decide(IReadOnlyList<AnswerInput> inputs, IReadOnlyDictionary<string, SavedItem> saved, DateTime now)
    {
        var unknown = inputs.Where(input => !saved.ContainsKey(input.Item)).Select(input => input.Item).ToList();
        if (unknown.Count > 0)
            return Decision.Refuse(Messages.UnknownItems(unknown));

        var changed = inputs.Where(input => input.SawVersion && input.Version != saved[input.Item].Version)
                            .Select(input => saved[input.Item].Question).ToList();
        if (changed.Count > 0)
            return Decision.Refuse(Messages.AnswersChanged(changed));

        return AnswerJunk.Decide(
            inputs.SelectMany(input => About(input, Junks(input, saved[input.Item].Question), saved)).ToList(),
            inputs.SelectMany(input => About(input, Problems(input, now), saved)).ToList(),
            Messages.AnswersInconsistent);
    }

    private static IEnumerable<string> About(AnswerInput input, IEnumerable<string> sentences, IReadOnlyDictionary<string, SavedItem> saved) =>
        sentences.Select(sentence => $"{saved[input.Item].Question} {sentence}");

    private static IEnumerable<string> Junks(AnswerInput input, string question) =>
        AnswerJunk.Places(input.Answer, question).Concat(AnswerJunk.Places(input.Whys ?? [], question));

    private static IEnumerable<string> Problems(AnswerInput input, DateTime now) =>
        AnswerRules.Problems(input.Answer, now).Concat(WhyChain.Problems(input.Whys ?? []));
}
