using System.Xml.Linq;

namespace CrmChecklists.Packer;

/// <summary>The <c>[Content_Types].xml</c> of a package: a default per extension, an override for every part without one.</summary>
internal static class ContentTypes
{
    /// <summary>The entry's name.</summary>
    public const string Path = "[Content_Types].xml";

    private const string ContentType = "application/octet-stream";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The types of <paramref name="paths"/>.</summary>
    public static XElement Of(IEnumerable<string> paths)
    {
        var all = paths.Order(StringComparer.Ordinal).ToList();
        var extensions = all.Where(HasExtension).Select(path => System.IO.Path.GetExtension(path).TrimStart('.')).Append("xml").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new XElement(Package + "Types",
            extensions.Select(extension => new XElement(Package + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", ContentType))),
            all.Where(path => !HasExtension(path)).Select(path => new XElement(Package + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", ContentType))));
    }

    private static bool HasExtension(string path) => System.IO.Path.HasExtension(path);
}
