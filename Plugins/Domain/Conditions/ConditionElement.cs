using System.Xml;
using System.Xml.Linq;

namespace CrmChecklists.Domain;

/// <summary>An element of a filter, which says what in it nobody knows.</summary>
internal sealed class ConditionElement
{
    private readonly XElement element;
    private readonly List<FormattableString> problems;

    /// <param name="known">The attributes it may have, parted by spaces.</param>
    public ConditionElement(XElement element, List<FormattableString> problems, string known)
    {
        this.element = element;
        this.problems = problems;
        var names = known.Split(' ');
        foreach (var attribute in element.Attributes().Where(one => !one.IsNamespaceDeclaration && !names.Contains(one.Name.LocalName)))
            problems.Add(Messages.ConditionAttribute(Line, Name, attribute.Name.LocalName));
    }

    public string Name => element.Name.LocalName;

    public int Line => ((IXmlLineInfo)element).LineNumber;

    /// <summary>An attribute's text; null where it is missing or empty.</summary>
    public string? Text(string name) => Given(name) is { Length: > 0 } text ? text : null;

    /// <summary>An attribute's text, empty or not; null where it is missing.</summary>
    public string? Given(string name) => element.Attribute(name)?.Value;

    /// <summary>An attribute that must be there.</summary>
    public string? Required(string name)
    {
        var text = Text(name);
        if (text is null)
            problems.Add(Messages.ConditionNeeds(Line, Name, name));
        return text;
    }

    public bool Flag(string name) => Text(name) is "1" or "true";

    /// <summary>The child elements of these names; of any other, and of text between them, a problem is made. Those with a ? say nothing here and are passed over.</summary>
    public IReadOnlyList<XElement> Children(string names)
    {
        var known = names.Split(' ');
        var children = new List<XElement>();
        foreach (var node in element.Nodes())
        {
            if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
                problems.Add(Messages.ConditionText(Line, Name, text.Value.Trim()));
            else if (node is XElement child && known.Contains(child.Name.LocalName))
                children.Add(child);
            else if (node is XElement other && !known.Contains(other.Name.LocalName + "?"))
                problems.Add(Messages.ConditionElement(((IXmlLineInfo)other).LineNumber, other.Name.LocalName, Name));
        }
        return children;
    }
}
