using System.Xml;
using System.Xml.Linq;

namespace Emulator.Query;

/// <summary>
/// The paging cookie, in the platform's shape. The emulator pages by number over a total order, so the cookie only has to be well-formed.
/// (Learn: "Page results using FetchXml".)
/// </summary>
internal static class PagingCookie
{
    public static string Write(int page, string idColumn, Guid first, Guid last) =>
        $"<cookie page=\"{page}\"><{idColumn} last=\"{{{Id(last)}}}\" first=\"{{{Id(first)}}}\" /></cookie>";

    /// <exception cref="DataverseFault">0x80040203: not a cookie.</exception>
    public static void Check(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie)) return;
        try
        {
            if (XElement.Parse(cookie).Name.LocalName == "cookie") return;
        }
        catch (XmlException)
        {
            // Said below, together with XML that is no cookie.
        }

        throw Faults.InvalidArgument("Malformed XML in the Paging Cookie");
    }

    private static string Id(Guid id) => id.ToString("D").ToUpperInvariant();
}
