namespace CrmChecklists.Domain;

/// <summary>One thing over and over: inside a word ("aaaa", "hahaha") or over words ("yes yes yes").</summary>
internal static class Repetition
{
    private const int FewestLetters = 4;
    private const int FewestTimes = 3;
    private const int LongestSyllable = 4;

    /// <summary>Whether a folded word is one letter four times, or one syllable three times. Numbers may repeat: 1111 is one.</summary>
    public static bool IsInside(string word) =>
        word.All(char.IsLetter)
        && ((word.Length >= FewestLetters && Repeats(word, 1))
            || Enumerable.Range(2, LongestSyllable - 1).Any(syllable => word.Length >= FewestTimes * syllable && Repeats(word, syllable)));

    /// <summary>Whether words are one thrice, or a phrase so often that at most a third of the words are different ones.</summary>
    public static bool IsOf(IReadOnlyList<string> words)
    {
        var different = words.Distinct().Count();
        return words.Count >= FewestTimes && !words.All(word => word.All(char.IsDigit)) && (different == 1 || IsPhrase(words, different));
    }

    /// <summary>A long honest text uses its small words often; a phrase also comes back in the same order.</summary>
    private static bool IsPhrase(IReadOnlyList<string> words, int different) =>
        different * FewestTimes <= words.Count
        && Enumerable.Range(different, words.Count - different).All(i => words[i] == words[i - different]);

    private static bool Repeats(string word, int length)
    {
        for (var i = length; i < word.Length; i++)
            if (word[i] != word[i - length])
                return false;
        return true;
    }
}
