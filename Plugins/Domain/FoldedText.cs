using System.Globalization;
using System.Text;

namespace CrmChecklists.Domain;

/// <summary>
/// The form in which the platform compares text: without case and accents ("Ärger" is "arger", "Straße" is not "strasse"). What <see cref="FoldedWords"/>
/// makes of a text is coarser: words for people, not a collation.
/// </summary>
internal static class FoldedText
{
    public static string Of(string text)
    {
        if (IsAscii(text))
            return text.ToLowerInvariant();

        var folded = new StringBuilder(text.Length);
        foreach (var letter in WithoutHalves(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsAscii(string text)
    {
        foreach (var letter in text)
        {
            if (letter > '\u007F')
                return false;
        }
        return true;
    }

    /// <summary>Half a surrogate pair cannot be normalised, and says nothing.</summary>
    public static string WithoutHalves(string text)
    {
        var whole = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                whole.Append(text[i]).Append(text[++i]);
            else
                whole.Append(char.IsSurrogate(text[i]) ? '\uFFFD' : text[i]);
        }
        return whole.ToString();
    }
}
