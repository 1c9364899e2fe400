namespace CrmChecklists.Domain;

/// <summary>
/// Words typed to get past a mandatory field. They are refused, because an honest "not yet" or "unknowable" costs no more and says more.
/// A short answer is no junk: a text is refused only where it says nothing in one of the ways of <see cref="JunkKind"/>. Linear in the text's length.
/// </summary>
internal static class Junk
{
    /// <summary>In which way a text says nothing; null when it says something.</summary>
    /// <param name="text">What was written; blank is missing rather than junk, and null here.</param>
    /// <param name="question">What was asked; null where that is not known.</param>
    public static JunkKind? Of(string? text, string? question = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var words = FoldedWords.Of(text!);
        if (words.Count == 0 || PartedLetters.Are(text!, words) || IsPlaceholder(words) || (question is not null && OffTheQuestion.Is(words, question)))
            return JunkKind.Placeholder;
        if (IsTyped(FoldedWords.WithAccents(text!)))
            return JunkKind.Keys;
        if (MostLetters(words, Repetition.IsInside) || Repetition.IsOf(words))
            return JunkKind.Repetition;
        if (Repetition.Once(words) is var once && !once.SequenceEqual(words) && IsPlaceholder(once))
            return JunkKind.Placeholder;
        return question is not null && (CopiedQuestion.Is(words, question) || EchoedWord.Is(words, question)) ? JunkKind.Question : null;
    }

    private static bool IsPlaceholder(IReadOnlyList<string> words) =>
        JunkPhrases.FillWholly(words) || EmptyWords.Are(words) || Elsewhere.IsIn(words) || Postponing.Is(words);

    private static bool IsTyped(IReadOnlyList<string> words) => MostLetters(words, IsTyped) || IsTyped(string.Concat(words));

    private static bool IsTyped(string word) => KeyboardRun.Is(word) || MiddleRow.Is(word);

    private static bool MostLetters(IReadOnlyList<string> words, Func<string, bool> junk) =>
        words.Where(junk).Sum(word => word.Length) * 2 > words.Sum(word => word.Length);
}
