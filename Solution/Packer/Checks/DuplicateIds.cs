using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Two components with one id overwrite each other at import; two columns or relationships of one name are refused by it.</summary>
internal static class DuplicateIds
{
    private static readonly string[] ComponentIds =
    [
        "formid", "FormId", "savedqueryid", "savedqueryvisualizationid", "WebResourceId", "SdkMessageProcessingStepImageId", "PluginTypeId", "PluginAssemblyId", "SdkMessageProcessingStepId",
    ];

    /// <summary>The second and later uses of an id or a name.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, IReadOnlyList<WebResource> resources)
    {
        var components = source.Files.Where(file => file.Root.Name.LocalName != "AppModule")
            .SelectMany(file => IdsOf(file).Select(id => new Use(file, id.Place, id.Id))).ToList();
        var generated = resources.Select(resource => resource.Id).ToHashSet();
        var described = source.WebResourceData.Select(data => data.Root.Element("WebResourceId")?.Value).OfType<string>().Select(Guid.Parse).ToHashSet();
        generated.ExceptWith(described);

        return Repeated(components, "id")
            .Concat(components.Where(use => Guid.TryParse(use.Name, out var id) && generated.Contains(id))
                              .Select(use => use.File.At(use.Place, $"The id {use.Name} is already that of a web resource.")))
            .Concat(source.Tables.SelectMany(table => Repeated(Named(table.Definition, table.Columns, column => column.Element("LogicalName")), "column")))
            .Concat(Repeated(source.Relationships.SelectMany(file => Named(file, file.Root.Elements())), "relationship"))
            .Concat(Repeated(source.Choices.Select(file => new Use(file, file.Root, (string?)file.Root.Attribute("Name") ?? "")), "choice"))
            .Concat(source.Tables.SelectMany(table => table.Forms).Concat(source.Dashboards).SelectMany(form => Repeated(ElementIds(form), "id in this form")));
    }

    private static IEnumerable<(XObject Place, string Id)> IdsOf(XmlFile file)
    {
        var isForm = file.Root.Name.LocalName is "forms" or "Dashboard";
        // A step names its type, a form its web resource: those are references, not further components.
        var own = file.Root.DescendantsAndSelf().Where(element => !(isForm && element.Name.LocalName == "WebResourceId"))
                      .Where(element => !(file.Root.Name.LocalName == "SdkMessageProcessingStep" && element.Name.LocalName == "PluginTypeId"));
        foreach (var element in own)
        {
            if (ComponentIds.Contains(element.Name.LocalName)) yield return (element, element.Value);
            foreach (var attribute in element.Attributes().Where(attribute => ComponentIds.Contains(attribute.Name.LocalName))) yield return (element, attribute.Value);
            if (element.Name.LocalName == "Role" && element.Parent is null) yield return (element, (string?)element.Attribute("id") ?? "");
        }
    }

    private static IEnumerable<Use> ElementIds(XmlFile form) =>
        form.Root.Descendants().Where(element => element.Name.LocalName is "tab" or "section" or "cell")
            .Where(element => element.Attribute("id") is not null)
            .Select(element => new Use(form, element, (string)element.Attribute("id")!));

    private static IEnumerable<Use> Named(XmlFile file, IEnumerable<XElement> elements) =>
        elements.Select(element => new Use(file, element, (string?)element.Attribute("Name") ?? ""));

    private static IEnumerable<Use> Named(XmlFile file, IEnumerable<XElement> elements, Func<XElement, XElement?> name) =>
        elements.Select(element => new Use(file, element, name(element)?.Value ?? ""));

    private static IEnumerable<Problem> Repeated(IEnumerable<Use> uses, string kind) =>
        uses.GroupBy(use => Guid.TryParse(use.Name, out var id) ? id.ToString() : use.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Skip(1).Select(use => use.File.At(use.Place, $"The {kind} {use.Name} is taken already by {same.First().Where}. Give this one its own.")));

    private sealed record Use(XmlFile File, XObject Place, string Name)
    {
        public string Where => $"{File.Name}, line {((System.Xml.IXmlLineInfo)Place).LineNumber}";
    }
}
