namespace CrmChecklists.Domain;

/// <summary>
/// A word typed by running over the keyboard: along a row ("asdf", "lkjh", "azerty", "dfgdfg", "qweasd"), down its columns ("qazwsx", "1qaz2wsx"), zigzag between two rows
/// ("qawsed"), over the letters at its right edge ("æøåæøå"), counting ("1234567"), through the alphabet ("abcd"), or letters without any vowel.
/// </summary>
internal static class KeyboardRun
{
    private const int FewestKeys = 4;
    private const int FewestInZigzag = 5;
    private const int FewestDigits = 7;
    private const int FewestWithoutVowel = 6;
    private const int FewestAtTheEdge = 3;

    /// <summary>QWERTY, QWERTZ, AZERTY and the Danish and Spanish layouts: rows, then columns.</summary>
    private static readonly KeyRows Rows = KeyRows.Of(
        "qwertyuiopå qwertzuiopü azertyuiop asdfghjklæø asdfghjklöä asdfghjklñ qsdfghjklmù zxcvbnm yxcvbnm wxcvbn 1234567890"
        + " 1qaz 1qay 1aqw 2wsx 2zsx 3edc 4rfv 5tgb 6yhn 6zhn 7ujm");

    /// <summary>Two rows at once. Shorter zigzags are in words: "desorden", "blok".</summary>
    private static readonly KeyRows Zigzags = KeyRows.Of(
        "qawsedrftgyhujikolp qaysedrftgzhujikolp aqzsedrftgyhujikolpm azsxdcfvgbhnjmk aysxdcfvgbhnjmk");

    /// <summary>Three letters of it in a row are too common: "first", "default".</summary>
    private static readonly KeyRows Alphabet = KeyRows.Of("abcdefghijklmnopqrstuvwxyz");

    /// <summary>Neighbouring keys that are words or parts of words and names: Wert, Hertz, Berty, Fazer, Reza, Stuve, certeza.</summary>
    private static readonly WordSet Honest = WordSet.OfWords("wert ertz erty zert azer reza trew ytre stuv ert tre eza");

    /// <summary>Whether at least seven tenths of a small word with its accents are runs (one of four keys, or two of three), or it has no vowel.</summary>
    public static bool Is(string word) =>
        IsRuns(word, Rows, FewestKeys, fewestRuns: 1) || IsRuns(word, Rows, FewestKeys - 1, fewestRuns: 2) || IsRuns(word, Alphabet, FewestKeys, fewestRuns: 1)
        || IsRuns(word, Zigzags, FewestInZigzag, fewestRuns: 1) || IsAtTheEdge(word) || HasNoVowel(word);

    private static bool IsRuns(string word, KeyRows rows, int fewestKeys, int fewestRuns)
    {
        var isNumber = word.All(char.IsDigit);
        int runs = 0, keys = 0, letters = 0;
        for (int start = 0, length; start < word.Length; start += length)
        {
            length = rows.RunAt(word, start);
            if (length < (isNumber ? FewestDigits : fewestKeys) || Honest.Contains(word.Substring(start, length)))
                continue;
            runs++;
            keys += length;
            letters += CountLetters(word, start, length);
        }
        // P1234 is a part number: digits are a run only beside letters that are one.
        return runs >= fewestRuns && keys * 10 >= word.Length * 7 && (isNumber || letters >= FewestKeys - 1);
    }

    private static int CountLetters(string word, int start, int length)
    {
        var letters = 0;
        for (var i = start; i < start + length; i++)
            letters += char.IsLetter(word[i]) ? 1 : 0;
        return letters;
    }

    private static bool IsAtTheEdge(string word) =>
        word.Length >= FewestAtTheEdge && (word.All(letter => letter is 'æ' or 'ø' or 'å') || word.All(letter => letter is 'ä' or 'ö' or 'ü'))
        && word.Any(letter => letter != word[0]);

    private static bool HasNoVowel(string word) =>
        word.Length >= FewestWithoutVowel && word.All(letter => letter is >= 'a' and <= 'z' and not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'));
}
