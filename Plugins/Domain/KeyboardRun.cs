namespace CrmChecklists.Domain;

/// <summary>A word typed by running over the keyboard: "asdf", "lkjh", "azerty", "dfgdfg", "1234567", "abcd", or letters without any vowel.</summary>
internal static class KeyboardRun
{
    private const int FewestKeys = 4;
    private const int FewestDigits = 7;
    private const int FewestWithoutVowel = 6;

    /// <summary>QWERTY, QWERTZ and AZERTY, and the alphabet.</summary>
    private static readonly WordSet Rows = WordSet.OfWords(
        "qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop qsdfghjklm wxcvbn 1234567890 abcdefghijklmnopqrstuvwxyz");

    /// <summary>Neighbouring keys that are words or parts of names: Wert, Hertz, Berty, Zert.</summary>
    private static readonly WordSet Honest = WordSet.OfWords("wert ertz erty zert");

    /// <summary>Whether at least seven tenths of a folded word are runs, or it has no vowel.</summary>
    public static bool Is(string word) => IsRuns(word, FewestKeys, fewestRuns: 1) || IsRuns(word, FewestKeys - 1, fewestRuns: 2) || HasNoVowel(word);

    private static bool IsRuns(string word, int fewestKeys, int fewestRuns) => Rows.Any(row =>
    {
        int runs = 0, keys = 0;
        for (int start = 0, end; start < word.Length; start = end)
        {
            end = EndOfRun(row, word, start);
            if (end - start >= (char.IsDigit(word[start]) ? FewestDigits : fewestKeys) && !Honest.Contains(word.Substring(start, end - start)))
            {
                runs++;
                keys += end - start;
            }
        }
        return runs >= fewestRuns && keys * 10 >= word.Length * 7;
    });

    /// <summary>Where the keys from <paramref name="start"/> stop going one way along the row.</summary>
    private static int EndOfRun(string row, string word, int start)
    {
        var end = start + 1;
        if (end == word.Length || row.IndexOf(word[start]) < 0 || row.IndexOf(word[end]) < 0)
            return end;

        var step = row.IndexOf(word[end]) - row.IndexOf(word[start]);
        if (step is not (1 or -1))
            return end;
        while (end < word.Length && row.IndexOf(word[end]) is var key and >= 0 && key - row.IndexOf(word[end - 1]) == step)
            end++;
        return end;
    }

    private static bool HasNoVowel(string word) =>
        word.Length >= FewestWithoutVowel && word.All(letter => letter is >= 'a' and <= 'z' and not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'));
}
