using System.Text;
using System.Text.RegularExpressions;

namespace CrmChecklists.Packer;

/// <summary>
/// Scripts and styles as they ship: comments that have their lines to themselves and the white space before a line are left out, because everybody would load them and nobody read
/// them there. Every line stays, if empty, so that an error names the line of the source.
/// </summary>
internal static partial class ShippedText
{
    /// <param name="content">UTF-8 text of a script or a style sheet.</param>
    public static byte[] Of(byte[] content) =>
        Encoding.UTF8.GetBytes(Indentation().Replace(Comment().Replace(Encoding.UTF8.GetString(content), comment => new string('\n', comment.Value.Count(letter => letter == '\n'))), ""));

    [GeneratedRegex("""^[ \t]*(?:/\*(?:(?!\*/)[\s\S])*\*/[ \t]*|//[^\n]*)$""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("^[ \t]+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Indentation();
}
