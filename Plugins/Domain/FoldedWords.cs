using System.Globalization;
using System.Text;

namespace CrmChecklists.Domain;

/// <summary>A text as words one can compare: small letters without accents, no punctuation, "N. A." and "n/a" as "na", "don't" as "dont".</summary>
internal static class FoldedWords
{
    public static IReadOnlyList<string> Of(string text) => Split(FoldedText.WithoutHalves(text).Normalize(NormalizationForm.FormKD), Fold);

    /// <summary>The same words with the letters that have a key of their own: "ö" is no "o".</summary>
    public static IReadOnlyList<string> WithAccents(string text) => Split(FoldedText.WithoutHalves(text).Normalize(NormalizationForm.FormKC), letter => letter.ToLowerInvariant());

    private static IReadOnlyList<string> Split(string folded, Func<string, string> fold)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                word.Append(folded[i]);
            }
            else if (char.IsLetterOrDigit(folded, i))
            {
                var length = char.IsSurrogatePair(folded, i) ? 2 : 1;
                word.Append(fold(folded.Substring(i, length)));
                i += length - 1;
            }
            else if (IsInName(folded, i))
            {
                word.Append(folded[i]);
            }
            else if (!BelongsToWord(folded, i))
            {
                End(word, words);
            }
        }
        End(word, words);
        return Abbreviations(words);
    }

    private static bool BelongsToWord(string text, int at) =>
        text[at] is '\'' or '\u2019' || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>H&amp;M is no "hm".</summary>
    private static bool IsInName(string text, int at) => text[at] == '&' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static string Fold(string letter) => letter.ToLowerInvariant() switch
    {
        "ø" => "o",
        "æ" => "ae",
        "œ" => "oe",
        "ß" => "ss",
        "ı" => "i",
        var small => small,
    };

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }

    /// <summary>Single letters in a row are one abbreviation.</summary>
    private static List<string> Abbreviations(List<string> words)
    {
        var merged = new List<string>();
        var letters = new StringBuilder();
        foreach (var word in words)
        {
            if (word.Length == 1 && char.IsLetter(word[0]))
            {
                letters.Append(word);
                continue;
            }
            End(letters, merged);
            merged.Add(word);
        }
        End(letters, merged);
        return merged;
    }
}
