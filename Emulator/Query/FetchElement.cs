using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Emulator.Query;

/// <summary>An element of FetchXML, read strictly: attributes and children that nobody knows are named with their line.</summary>
internal sealed class FetchElement
{
    private readonly XElement element;

    /// <param name="attributes">The names it may carry, separated by blanks.</param>
    public FetchElement(XElement element, string attributes)
    {
        this.element = element;
        var known = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            if (!known.Contains(attribute.Name.LocalName)) throw Malformed($"the element '{element.Name.LocalName}' has no attribute '{attribute.Name.LocalName}'");
        }
    }

    public DataverseFault Malformed(string what) => MalformedAt(element, what);

    /// <summary>The children, each handed to the reader of its name.</summary>
    public void Children(params IReadOnlyList<(string Name, Action<XElement> Read)> readers)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text && !string.IsNullOrWhiteSpace(text.Value)) throw Malformed($"the element '{element.Name.LocalName}' holds the text '{text.Value.Trim()}'");
            if (node is not XElement child) continue;
            var reader = readers.FirstOrDefault(r => r.Name == child.Name.LocalName).Read
                         ?? throw MalformedAt(child, $"the element '{element.Name.LocalName}' may not hold an element '{child.Name.LocalName}'");
            reader(child);
        }
    }

    public string? Text(string name) => element.Attribute(name)?.Value;

    public string Required(string name) => Text(name) is { Length: > 0 } value ? value : throw Malformed($"the element '{element.Name.LocalName}' needs the attribute '{name}'");

    public bool Flag(string name) => Text(name) switch
    {
        null or "" or "false" or "0" => false,
        "true" or "1" => true,
        var other => throw Malformed($"the attribute '{name}' is '{other}', not true or false"),
    };

    public int? Number(string name) => Text(name) switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw Malformed($"the attribute '{name}' is '{other}', not a whole number"),
    };

    private static DataverseFault MalformedAt(XElement place, string what) =>
        QueryFaults.Malformed($"Invalid FetchXML, line {((IXmlLineInfo)place).LineNumber}: {what}.");
}
