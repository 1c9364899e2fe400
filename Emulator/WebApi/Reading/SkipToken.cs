using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Emulator.Query;
using Emulator.WebApi.Http;

namespace Emulator.WebApi.Reading;

/// <summary>The paging cookie as the platform puts it into URLs and annotations:
/// `&lt;cookie pagenumber="2" pagingcookie="…" istracking="False" /&gt;` with the inner cookie encoded twice.</summary>
internal static class SkipToken
{
    public static string Write(int page, int size, string? cookie) => new XElement("cookie",
        new XAttribute("pagenumber", page.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("pagesize", size.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("pagingcookie", Uri.EscapeDataString(Uri.EscapeDataString(cookie ?? ""))),
        new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting);

    /// <exception cref="DataverseFault">Not a token this server gave.</exception>
    public static PageRequest Read(string token)
    {
        try
        {
            var element = XElement.Parse(token);
            var cookie = Uri.UnescapeDataString(Uri.UnescapeDataString((string?)element.Attribute("pagingcookie") ?? ""));
            var page = (int)element.Attribute("pagenumber")!;
            var size = (int)element.Attribute("pagesize")!;
            if (page < 1 || size is < 1 or > Preferences.PageLimit) throw Malformed();

            return new PageRequest(page, size, cookie.Length == 0 ? null : cookie);
        }
        catch (Exception e) when (e is XmlException or FormatException or ArgumentNullException or OverflowException)
        {
            throw Malformed();
        }
    }

    private static DataverseFault Malformed() => ApiFaults.Query("Malformed paging cookie in $skiptoken. Use the @odata.nextLink as it was given.");
}
