namespace CrmChecklists.Domain;

/// <summary>
/// Abbreviations that say "nothing known" only with a stroke or a dot between their letters: "i/a" (ikke angivet), "s/n" (sin número), "N.N.". Written together they are names and terms: IA, SN, NB.
/// </summary>
internal static class PartedLetters
{
    private const int LongestText = 8;

    private static readonly WordSet Abbreviations = WordSet.OfWords("ia ib ik nb nk nn np nr ns su sn uo");

    /// <param name="text">The whole text as it was written.</param>
    /// <param name="words">Its folded words.</param>
    public static bool Are(string text, IReadOnlyList<string> words) =>
        words.Count == 1 && Abbreviations.Contains(words[0]) && text.Length <= LongestText && !Enumerable.Range(1, text.Length - 1).Any(i => char.IsLetter(text[i]) && char.IsLetter(text[i - 1]));
}
