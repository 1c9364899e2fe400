using System.Globalization;
using System.Text;

namespace Emulator.Storage;

/// <summary>
/// The form in which text compares: without case and accents, as the platform's default collation does. It is kept in a column beside each text
/// column, so that SQLite compares, sorts and searches it natively and any SQLite tool can read the file.
/// </summary>
internal static class TextKey
{
    public static string Of(string text) => Ascii.IsValid(text) ? text.ToLowerInvariant() : Fold(text);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Half of a surrogate pair cannot be normalised; it becomes the replacement character, as it does when SQLite stores it.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
