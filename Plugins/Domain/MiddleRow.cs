namespace CrmChecklists.Domain;

/// <summary>
/// Ten fingers drumming where they rest: a word of the keyboard's middle row only, with more consonants in a row than such words have ("laksjdf", "sdfkj") or
/// three neighbouring keys in it ("asdka"). Skjald, Dallas, flask and HDFS are of that row too.
/// </summary>
internal static class MiddleRow
{
    private const int FewestLetters = 4;
    private const int TooManyConsonants = 5;

    private static readonly WordSet ThreeKeys = WordSet.OfWords("asd sdf dfg fgh ghj hjk jkl");

    /// <param name="word">A small word with its accents.</param>
    public static bool Is(string word)
    {
        if (word.Length < FewestLetters || !word.All(letter => letter is 'a' or 's' or 'd' or 'f' or 'g' or 'h' or 'j' or 'k' or 'l' or 'ö' or 'ä' or 'æ' or 'ø' or 'ñ'))
            return false;

        var most = MostConsonants(word);
        return most >= TooManyConsonants || (most >= FewestLetters && HasJBeforeConsonant(word)) || (word.Length > FewestLetters && HasThreeKeys(word));
    }

    private static int MostConsonants(string word)
    {
        int most = 0, now = 0;
        foreach (var letter in word)
        {
            now = IsVowel(letter) ? 0 : now + 1;
            most = Math.Max(most, now);
        }
        return most;
    }

    private static bool HasJBeforeConsonant(string word) => Enumerable.Range(1, word.Length - 1).Any(i => word[i - 1] == 'j' && !IsVowel(word[i]));

    private static bool HasThreeKeys(string word) => ThreeKeys.Any(keys => word.IndexOf(keys, StringComparison.Ordinal) >= 0);

    private static bool IsVowel(char letter) => letter is 'a' or 'ö' or 'ä' or 'æ' or 'ø';
}
