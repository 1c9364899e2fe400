using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer;

/// <summary>Makes the package's solution.xml from Other/Solution.xml: version, managed flag, the web resources, the assembly's full name.</summary>
internal sealed class ManifestWriter(SolutionSource source, PluginAssembly plugin, IReadOnlyList<WebResource> resources, string version)
{
    private const string PluginAssemblyType = "91";
    private const string WebResourceType = "61";

    /// <summary>The solution.xml of the package.</summary>
    public XElement Write(bool managed)
    {
        var root = new XElement(source.Manifest.Root);
        var manifest = root.Element("SolutionManifest")!;
        manifest.SetElementValue("Version", version);
        manifest.SetElementValue("Managed", managed ? 1 : 0);

        var components = manifest.Element("RootComponents")!;
        foreach (var assembly in components.Elements().Where(one => (string?)one.Attribute("type") == PluginAssemblyType))
            assembly.SetAttributeValue("schemaName", plugin.FullName);
        components.Add(resources.Select(resource => new XElement("RootComponent",
            new XAttribute("type", WebResourceType), new XAttribute("schemaName", resource.Name), new XAttribute("behavior", 0))));
        return root;
    }
}
