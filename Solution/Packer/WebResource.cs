using System.Xml.Linq;

namespace CrmChecklists.Packer;

/// <summary>One web resource: what is said about it, and its content.</summary>
/// <param name="Name">Its name, such as <c>chk_/opportunity/panel.html</c>.</param>
/// <param name="Definition">The element that goes into customizations.xml.</param>
/// <param name="Content">The bytes.</param>
internal sealed record WebResource(string Name, XElement Definition, byte[] Content)
{
    /// <summary>Its id.</summary>
    public Guid Id => Guid.Parse(Definition.Element("WebResourceId")!.Value);

    /// <summary>Where it lies in the zip: the name without punctuation, then the id in capitals; no extension.</summary>
    public string PackedPath => $"WebResources/{string.Concat(Name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))}{Id.ToString("D").ToUpperInvariant()}";
}
