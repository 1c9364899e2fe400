namespace CrmChecklists.Domain;

/// <summary>
/// What says nothing only to some questions: "ok" and "123" where who, when, where, which or why is asked. To "how do they feel?" and "is it approved?" the first is an answer,
/// to "how many?" the second.
/// </summary>
internal static class OffTheQuestion
{
    private static readonly WordSet Nods = WordSet.OfWords("ok okay okey oki okok k");
    private static readonly WordSet Counts = WordSet.OfWords("123 1234 12345 123456 123123 321 4321 54321 654321");

    private static readonly WordSet AsksWith = WordSet.OfWords(
        "who when where why which whose wer wen wem wann wo woher warum welche welcher welches wessen qui ou quand pourquoi quel quelle quels quelles dou"
        + " quien quienes donde cuando hvem hvornar hvor hvorfor hvilke hvilken hvilket");

    /// <summary>After "hvor" these ask for an amount or a manner.</summary>
    private static readonly WordSet Amounts = WordSet.OfWords("mange meget stor stort store lang lange laenge ofte godt glad");

    /// <param name="words">The text's folded words.</param>
    /// <param name="question">What was asked.</param>
    public static bool Is(IReadOnlyList<string> words, string question)
    {
        if (words.Count > 2 || !(words.All(Nods.Contains) || words.All(Counts.Contains)))
            return false;
        var asked = FoldedWords.Of(question);
        return asked.Count > 1 && AsksWith.Contains(asked[0]) && !Amounts.Contains(asked[1]);
    }
}
