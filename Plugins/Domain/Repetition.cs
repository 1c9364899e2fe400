using System.Text;

namespace CrmChecklists.Domain;

/// <summary>One thing over and over: inside a word ("aaaa", "hahaha", "tktk") or over words ("yes yes yes").</summary>
internal static class Repetition
{
    private const int FewestLetters = 4;
    private const int FewestDigits = 6;
    private const int FewestTimes = 3;
    private const int LongestSyllable = 4;

    /// <summary>Whether a folded word is one letter four times, one syllable three times, or two consonants twice. Numbers may repeat: 1111 is one, 111111 is none.</summary>
    public static bool IsInside(string word) =>
        (word.Length >= FewestDigits && word.All(char.IsDigit) && Repeats(word, 1))
        || (word.All(char.IsLetter)
        && ((word.Length >= FewestLetters && Repeats(word, 1))
            || (word.Length == FewestLetters && Repeats(word, 2) && !word.Any(letter => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y'))
            || Enumerable.Range(2, LongestSyllable - 1).Any(syllable => word.Length >= FewestTimes * syllable && Repeats(word, syllable))));

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

    /// <summary>Words with every drawn-out letter once, and with a word said twice in one breath once: "pfff" is "pf", "laterrr" is "later", "testtest" is "test".</summary>
    public static IReadOnlyList<string> Once(IReadOnlyList<string> words) => words.Select(Once).ToList();

    private static string Once(string word) =>
        IsTwice(word) ? word.Substring(0, word.Length / 2) : IsPairs(word) ? string.Concat(word.Where((_, i) => i % 2 == 0)) : HasDrawl(word) ? WithoutDrawl(word) : word;

    /// <summary>Nana and Bobo are names.</summary>
    private static bool IsTwice(string word) => word.Length >= 2 * FewestTimes && word.Length % 2 == 0 && Repeats(word, word.Length / 2);

    private static bool HasDrawl(string word)
    {
        for (var i = 2; i < word.Length; i++)
            if (word[i] == word[i - 1] && word[i] == word[i - 2])
                return true;
        return false;
    }

    private static string WithoutDrawl(string word)
    {
        var letters = new StringBuilder(word.Length);
        for (int start = 0, end; start < word.Length; start = end)
        {
            for (end = start + 1; end < word.Length && word[end] == word[start];)
                end++;
            letters.Append(word[start], end - start >= FewestTimes ? 1 : end - start);
        }
        return letters.ToString();
    }

    /// <summary>Every letter twice: "aassdd".</summary>
    private static bool IsPairs(string word)
    {
        if (word.Length < 2 * FewestTimes || word.Length % 2 > 0)
            return false;
        for (var i = 0; i < word.Length; i += 2)
            if (word[i] != word[i + 1])
                return false;
        return true;
    }

    private static bool Repeats(string word, int length)
    {
        for (var i = length; i < word.Length; i++)
            if (word[i] != word[i - length])
                return false;
        return true;
    }
}
