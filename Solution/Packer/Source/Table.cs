using System.Xml.Linq;

namespace CrmChecklists.Packer.Source;

/// <summary>One folder of <c>Entities</c>: a table of the solution, or one of somebody else's that the solution adds forms to.</summary>
/// <param name="Definition">Its Entity.xml.</param>
/// <param name="Ribbon">Its RibbonDiff.xml, if there is one.</param>
/// <param name="Forms">Its forms, each in the folder of its type.</param>
/// <param name="Views">Its views.</param>
/// <param name="Charts">Its charts.</param>
internal sealed record Table(XmlFile Definition, XmlFile? Ribbon, IReadOnlyList<XmlFile> Forms, IReadOnlyList<XmlFile> Views, IReadOnlyList<XmlFile> Charts)
{
    private XElement? Entity => Definition.Root.Element("EntityInfo")?.Element("entity");

    /// <summary>The schema name, such as <c>chk_Checklist</c>.</summary>
    public string SchemaName => Definition.Root.Element("Name")?.Value ?? "";

    /// <summary>The logical name: the schema name in lower case.</summary>
    public string LogicalName => SchemaName.ToLowerInvariant();

    /// <summary>Whether the table belongs to somebody else and is only touched.</summary>
    public bool IsForeign => (string?)Entity?.Attribute("unmodified") == "1";

    /// <summary>The elements that define its columns.</summary>
    public IEnumerable<XElement> Columns => Entity?.Element("attributes")?.Elements("attribute") ?? [];

    /// <summary>The logical names of its columns.</summary>
    public IReadOnlySet<string> ColumnNames { get; } = (Definition.Root.Element("EntityInfo")?.Element("entity")?.Element("attributes")?.Elements("attribute") ?? [])
        .Select(column => column.Element("LogicalName")?.Value ?? "").ToHashSet(StringComparer.Ordinal);
}
