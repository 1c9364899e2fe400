using System.Xml;
using System.Xml.Linq;

namespace CrmChecklists.Packer.Source;

/// <summary>One xml file of the unpacked solution, with the lines its elements stand on.</summary>
/// <param name="Name">The path inside the source folder, with slashes.</param>
/// <param name="Path">The path as the user would open it.</param>
/// <param name="Root">The root element.</param>
internal sealed record XmlFile(string Name, string Path, XElement Root)
{
    /// <summary>A problem on the line of <paramref name="place"/>.</summary>
    public Problem At(XObject place, string message) => new(Path, ((IXmlLineInfo)place).LineNumber, message);

    /// <summary>The element that holds the id of what the file defines.</summary>
    public XElement? IdIn(string element) => Root.Descendants(element).FirstOrDefault();

    /// <summary>A copy of the root without the name space declaration that only unpacked files carry.</summary>
    public XElement Packed()
    {
        var copy = new XElement(Root);
        copy.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return copy;
    }
}
