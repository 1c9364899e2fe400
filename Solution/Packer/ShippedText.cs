using System.Text;
using System.Text.RegularExpressions;

namespace CrmChecklists.Packer;

/// <summary>
/// Scripts and styles as they ship: comments that have their lines to themselves, empty lines and the white space before a line are left out, because everybody would load them and nobody
/// read them there. Every other line stays as it was written, so that an error shows it.
/// </summary>
internal static partial class ShippedText
{
    /// <param name="content">UTF-8 text of a script or a style sheet.</param>
    public static byte[] Of(byte[] content) => Encoding.UTF8.GetBytes(EmptyLines().Replace(Indentation().Replace(Comment().Replace(Encoding.UTF8.GetString(content), ""), ""), "\n").TrimStart('\n'));

    [GeneratedRegex("""^[ \t]*(?:/\*(?:(?!\*/)[\s\S])*\*/[ \t]*|//[^\n]*)$""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("^[ \t]+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Indentation();

    [GeneratedRegex("\n{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();
}
