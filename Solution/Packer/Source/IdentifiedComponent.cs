using System.Xml.Linq;

namespace CrmChecklists.Packer.Source;

/// <summary>A component with an id of its own, and where that stands.</summary>
/// <param name="Recorded">Kind, id and name.</param>
/// <param name="File">The file that defines it; null for a web resource, whose id follows from its name.</param>
/// <param name="Place">The element with the id.</param>
internal sealed record IdentifiedComponent(RecordedId Recorded, XmlFile? File, XElement? Place)
{
    /// <summary>A problem where the id stands.</summary>
    public Problem At(string message) => File is null ? new Problem(Recorded.Name, 0, message) : File.At(Place!, message);

    /// <summary>All of a solution.</summary>
    public static IReadOnlyList<IdentifiedComponent> Of(SolutionSource source, IReadOnlyList<WebResource> resources)
    {
        var all = new List<IdentifiedComponent>();
        void Add(string kind, XmlFile file, XElement? place, string? id, string? name)
        {
            if (place is not null && Guid.TryParse(id, out var key)) all.Add(new IdentifiedComponent(new RecordedId(kind, key, name ?? ""), file, place));
        }

        void ByElement(string kind, IEnumerable<XmlFile> files, string element, string owner)
        {
            foreach (var file in files)
                foreach (var id in file.Root.Descendants(element))
                    Add(kind, file, id, id.Value, owner + LabelOf(id.Parent!));
        }

        foreach (var table in source.Tables)
        {
            ByElement("form", table.Forms, "formid", table.LogicalName + ": ");
            ByElement("view", table.Views, "savedqueryid", table.LogicalName + ": ");
            ByElement("chart", table.Charts, "savedqueryvisualizationid", table.LogicalName + ": ");
        }

        ByElement("dashboard", source.Dashboards, "FormId", "");
        foreach (var role in source.Roles) Add("role", role, role.Root, (string?)role.Root.Attribute("id"), (string?)role.Root.Attribute("name"));
        foreach (var assembly in source.Assemblies)
        {
            Add("assembly", assembly, assembly.Root, (string?)assembly.Root.Attribute("PluginAssemblyId"), (string?)assembly.Root.Attribute("FullName"));
            foreach (var type in assembly.Root.Descendants("PluginType")) Add("plugin-type", assembly, type, (string?)type.Attribute("PluginTypeId"), PluginTypeName.Of(type));
        }

        foreach (var step in source.Steps)
        {
            var name = (string?)step.Root.Attribute("Name");
            Add("step", step, step.Root, (string?)step.Root.Attribute("SdkMessageProcessingStepId"), name);
            foreach (var image in step.Root.Descendants("SdkMessageProcessingStepImageId")) Add("image", step, image, image.Value, name);
        }

        return [.. all, .. resources.Select(resource => new IdentifiedComponent(new RecordedId("web-resource", resource.Id, resource.Name), null, null))];
    }

    private static string LabelOf(XElement component) =>
        (string?)component.Elements("LocalizedNames").Elements("LocalizedName").FirstOrDefault()?.Attribute("description") ?? "";
}
