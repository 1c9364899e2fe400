using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer;

/// <summary>Fills the nodes of Other/Customizations.xml, in their order, with the files of the solution: the inverse of unpacking.</summary>
internal sealed class CustomizationsWriter(SolutionSource source, PluginAssembly plugin, IReadOnlyList<WebResource> resources, bool managed)
{
    /// <summary>The customizations.xml of the package.</summary>
    public XElement Write()
    {
        var root = new XElement(source.Shell.Root);
        Fill(root, "Entities", source.Tables.OrderBy(table => table.LogicalName, StringComparer.Ordinal).Select(Write));
        Fill(root, "Roles", source.Roles.Select(role => role.Packed()));
        Fill(root, "EntityRelationships", source.Relationships.SelectMany(file => file.Packed().Elements()).OrderBy(one => (string?)one.Attribute("Name"), StringComparer.Ordinal));
        Fill(root, "optionsets", source.Choices.Select(choice => choice.Packed()));
        Fill(root, "Dashboards", source.Dashboards.Select(dashboard => dashboard.Packed()));
        Fill(root, "WebResources", resources.Select(resource => resource.Definition));
        Fill(root, "SolutionPluginAssemblies", source.Assemblies.Select(Qualify));
        Fill(root, "SdkMessageProcessingSteps", source.Steps.Select(Qualify));
        Fill(root, "AppModuleSiteMaps", source.SiteMaps.Select(map => map.Packed()));
        Fill(root, "AppModules", source.Apps.Select(app => app.Packed()));
        return root;
    }

    private static void Fill(XElement root, string node, IEnumerable<XElement> content)
    {
        var all = content.ToList();
        if (all.Count == 0)
        {
            // Exports leave it out; the other nodes stand there empty.
            if (node == "Dashboards") root.Element(node)?.Remove();
            return;
        }

        var target = root.Element(node)
            ?? throw new PackException([new Problem("Other/Customizations.xml", 0, $"There is no node <{node}>, but the solution has files for it. Add the empty node in its place.")]);
        target.Add(all);
    }

    private XElement Write(Table table)
    {
        var entity = table.Definition.Packed();
        // A managed export carries no definition of a table that belongs to another solution.
        if (managed && table.IsForeign) entity.Element("EntityInfo")?.Remove();

        entity.Element("FormXml")?.Add(table.Forms.GroupBy(FormType, StringComparer.Ordinal)
            .Select(forms => new XElement("forms", new XAttribute("type", forms.Key), forms.SelectMany(form => form.Packed().Elements()))));
        entity.Element("SavedQueries")?.Add(new XElement("savedqueries", table.Views.SelectMany(view => view.Packed().Elements())));
        if (table.Charts.Count > 0)
            entity.Element("SavedQueries")?.AddAfterSelf(new XElement("Visualizations", table.Charts.Select(chart => chart.Packed())));
        // The schema wants at least one view inside the node.
        if (table.Views.Count == 0) entity.Element("SavedQueries")?.Remove();
        if (table.Ribbon is not null)
            entity.Element("RibbonDiffXml")?.ReplaceWith(table.Ribbon.Packed());
        return entity;
    }

    private static string FormType(XmlFile form) => form.Name.Split('/')[^2];

    /// <summary>The source names types and assembly without version and key; the dll knows them.</summary>
    private XElement Qualify(XmlFile file)
    {
        var packed = file.Packed();
        packed.SetAttributeValue("FullName", packed.Attribute("FullName") is null ? null : plugin.FullName);
        foreach (var type in packed.Descendants("PluginType"))
            type.SetAttributeValue("AssemblyQualifiedName", plugin.Qualify(PluginTypeName.Of(type)));
        foreach (var type in packed.Elements("PluginTypeName"))
            type.Value = plugin.Qualify(PluginTypeName.Of(type.Value));
        return packed;
    }
}
