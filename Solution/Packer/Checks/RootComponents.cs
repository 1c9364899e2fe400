using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Other/Solution.xml lists what belongs to the solution; a component that is packed but not listed is left out by an import, one that is listed but missing fails it.</summary>
internal static class RootComponents
{
    private static readonly string[] Listed = ["1", "9", "20", "26", "59", "60", "62", "80", "91", "92"];

    /// <summary>What is listed without a file, and the other way round.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source)
    {
        var files = FilesByKey(source);
        var listed = source.Manifest.Root.Descendants("RootComponent").ToList();
        foreach (var component in listed.Where(component => Listed.Contains((string?)component.Attribute("type"))))
            if (!files.ContainsKey(KeyOf(component)))
                yield return source.Manifest.At(component, $"The solution lists {KeyOf(component)}, but no file defines it. Take it from the list or bring its file back.");

        foreach (var component in listed.Where(component => !Listed.Contains((string?)component.Attribute("type"))))
            yield return source.Manifest.At(component, (string?)component.Attribute("type") == "61"
                ? "Web resources are listed by the packer. Take this line away."
                : $"The packer does not know components of type {(string?)component.Attribute("type")}.");

        var keys = listed.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, file) in files.Where(file => !keys.Contains(file.Key)))
            yield return file.At(file.Root, $"Other/Solution.xml does not list this component ({key}), so an import would leave it out. Add it to RootComponents.");
    }

    private static Dictionary<string, XmlFile> FilesByKey(SolutionSource source)
    {
        var files = new Dictionary<string, XmlFile>(StringComparer.Ordinal);
        void Add(string type, string? key, XmlFile file) => files.TryAdd(Key(type, key), file);

        foreach (var table in source.Tables) Add("1", table.LogicalName, table.Definition);
        foreach (var choice in source.Choices) Add("9", (string?)choice.Root.Attribute("Name"), choice);
        foreach (var role in source.Roles) Add("20", (string?)role.Root.Attribute("id"), role);
        // Forms, views and charts of own tables come with their table; those added to somebody else's are listed one by one.
        foreach (var table in source.Tables.Where(table => table.IsForeign))
        {
            foreach (var form in table.Forms) Add("60", form.IdIn("formid")?.Value, form);
            foreach (var view in table.Views) Add("26", view.IdIn("savedqueryid")?.Value, view);
            foreach (var chart in table.Charts) Add("59", chart.IdIn("savedqueryvisualizationid")?.Value, chart);
        }

        foreach (var dashboard in source.Dashboards) Add("60", dashboard.IdIn("FormId")?.Value, dashboard);
        foreach (var map in source.SiteMaps) Add("62", map.Root.Element("SiteMapUniqueName")?.Value, map);
        foreach (var app in source.Apps) Add("80", app.Root.Element("UniqueName")?.Value, app);
        foreach (var assembly in source.Assemblies) Add("91", (string?)assembly.Root.Attribute("PluginAssemblyId"), assembly);
        foreach (var step in source.Steps) Add("92", (string?)step.Root.Attribute("SdkMessageProcessingStepId"), step);
        return files;
    }

    private static string KeyOf(XElement component) => Key((string?)component.Attribute("type"), (string?)component.Attribute("id") ?? (string?)component.Attribute("schemaName"));

    private static string Key(string? type, string? name) => $"{type}: {(Guid.TryParse(name, out var id) ? id.ToString() : name)}";
}
