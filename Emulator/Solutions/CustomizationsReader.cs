using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads the root nodes of customizations.xml.</summary>
internal static class CustomizationsReader
{
    private const string File = "customizations.xml";

    private static readonly HashSet<string> Known =
    [
        "Entities", "Roles", "Workflows", "EntityRelationships", "optionsets", "Dashboards", "WebResources", "SolutionPluginAssemblies",
        "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules", "Languages",
    ];

    /// <summary>The part of a package that stands in customizations.xml.</summary>
    /// <exception cref="DataverseFault">A node or a component that is not supported or contradicts itself.</exception>
    public static SolutionPackage Read(SolutionManifest manifest, XElement root, ISolutionFiles files)
    {
        if (root.Name.LocalName != "ImportExportXml")
            throw ImportFaults.Invalid(File, $"the root element is {root.Name.LocalName}, not ImportExportXml");
        if (root.Elements().FirstOrDefault(e => !Known.Contains(e.Name.LocalName) && HasContent(e)) is { } stranger)
            throw ImportFaults.Unsupported(File, $"components of kind '{stranger.Name.LocalName}'");

        var oneToMany = new List<OneToManyMetadata>();
        var manyToMany = new List<ManyToManyMetadata>();
        foreach (var relationship in root.Elements("EntityRelationships").Elements("EntityRelationship"))
            RelationshipReader.Read(relationship, oneToMany, manyToMany);

        var entities = root.Elements("Entities").Elements("Entity").ToList();
        return new SolutionPackage
        {
            Manifest = manifest,
            Tables = [.. entities.Select(TableReader.Read)],
            OneToMany = oneToMany,
            ManyToMany = manyToMany,
            GlobalChoices = [.. root.Elements("optionsets").Elements("optionset").Select(o => ChoiceReader.Read(o, $"{File}, optionsets"))],
            Dashboards = [.. root.Elements("Dashboards").Elements("Dashboard").Select(FormReader.ReadDashboard)],
            WebResources = [.. root.Elements("WebResources").Elements("WebResource").Select(w => ComponentReader.WebResource(w, files))],
            Assemblies = [.. root.Elements("SolutionPluginAssemblies").Elements("PluginAssembly").Select(a => PluginReader.Assembly(a, files))],
            Steps = [.. root.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep").Select(PluginReader.Step)],
            Roles = [.. root.Elements("Roles").Elements("Role").Select(ComponentReader.Role)],
            SiteMaps = [.. root.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap").Select(ComponentReader.SiteMap)],
            Apps = [.. root.Elements("AppModules").Elements("AppModule").Select(ComponentReader.App)],
            Processes = [.. root.Elements("Workflows").Elements("Workflow").Select(w => ProcessReader.Read(w, files))],
            Warnings = [.. entities.SelectMany(Warnings)],
        };
    }

    private static IEnumerable<string> Warnings(XElement entity)
    {
        var name = entity.Text("Name");
        if (entity.Elements("RibbonDiffXml").Elements("CustomActions").Elements().Any(action => !RibbonDiff.IsOnForm(action)))
            yield return $"Of the command bar changes of {name} the emulator's client shows those that add a button to the form.";
        if (entity.Elements("Icons").Elements().Any())
            yield return $"The icons of {name} are not shown by the emulator's client.";
        if (entity.Elements("Strings").Elements().Any())
            yield return $"The renamed messages of {name} (Strings) are not used by the emulator; it keeps the platform's wording.";
    }

    private static bool HasContent(XElement element) => element.HasElements || element.Value.Trim().Length > 0;
}
