namespace CrmChecklists.Packer.Source;

/// <summary>The unpacked solution, read and sorted into its parts; nothing is checked yet beyond being there and being xml.</summary>
internal sealed class SolutionSource
{
    /// <summary>The folders of forms: for a whole row, for creating one in a pane, for showing one inside another form, and for a card.</summary>
    private static readonly string[] FormTypes = ["main", "quickCreate", "quick", "card"];

    private SolutionSource(SourceFolder folder, XmlFile manifest, XmlFile shell, XmlFile relationshipNames)
    {
        Manifest = manifest;
        Shell = shell;
        RelationshipNames = relationshipNames;
        Relationships = folder.ClaimAll(name => name.StartsWith("Other/Relationships/", StringComparison.Ordinal));
        Tables = [.. ReadTables(folder)];
        Dashboards = In(folder, "Dashboards");
        Choices = In(folder, "OptionSets");
        Roles = In(folder, "Roles");
        Assemblies = folder.ClaimAll(name => name.StartsWith("PluginAssemblies/", StringComparison.Ordinal) && name.EndsWith(".dll.data.xml", StringComparison.Ordinal));
        Steps = In(folder, "SdkMessageProcessingSteps");
        Apps = folder.ClaimAll(name => name.StartsWith("AppModules/", StringComparison.Ordinal) && name.EndsWith("/AppModule.xml", StringComparison.Ordinal));
        SiteMaps = folder.ClaimAll(name => name.StartsWith("AppModuleSiteMaps/", StringComparison.Ordinal) && name.EndsWith("/AppModuleSiteMap.xml", StringComparison.Ordinal));
        WebResourceData = folder.ClaimAll(name => name.StartsWith("WebResources/", StringComparison.Ordinal) && name.EndsWith(".data.xml", StringComparison.Ordinal));
        CustomApis = folder.ClaimAll(name => name.StartsWith("customapis/", StringComparison.Ordinal));
        EnvironmentVariables = folder.ClaimAll(name =>
            name.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal) && name.EndsWith("/environmentvariabledefinition.xml", StringComparison.Ordinal));
    }

    /// <summary>Other/Solution.xml: name, version, publisher, root components.</summary>
    public XmlFile Manifest { get; }

    /// <summary>Other/Customizations.xml: the empty nodes in their order.</summary>
    public XmlFile Shell { get; }

    /// <summary>Other/Relationships.xml: the names of all relationships.</summary>
    public XmlFile RelationshipNames { get; }

    /// <summary>Other/Relationships/*.xml: the relationships, a file per referenced table.</summary>
    public IReadOnlyList<XmlFile> Relationships { get; }

    /// <summary>The folders of Entities.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>The dashboards of the organisation.</summary>
    public IReadOnlyList<XmlFile> Dashboards { get; }

    /// <summary>The global choices.</summary>
    public IReadOnlyList<XmlFile> Choices { get; }

    /// <summary>The security roles.</summary>
    public IReadOnlyList<XmlFile> Roles { get; }

    /// <summary>What is said about the plug-in assembly and its types.</summary>
    public IReadOnlyList<XmlFile> Assemblies { get; }

    /// <summary>The plug-in steps.</summary>
    public IReadOnlyList<XmlFile> Steps { get; }

    /// <summary>The model-driven apps.</summary>
    public IReadOnlyList<XmlFile> Apps { get; }

    /// <summary>The site maps of the apps.</summary>
    public IReadOnlyList<XmlFile> SiteMaps { get; }

    /// <summary>What is said by hand about single web resources; the others get it from their name.</summary>
    public IReadOnlyList<XmlFile> WebResourceData { get; }

    /// <summary>Custom APIs with their parameters and response properties: one file each, the same packed and unpacked.</summary>
    public IReadOnlyList<XmlFile> CustomApis { get; }

    /// <summary>Environment variable definitions, the same packed and unpacked. Values belong to an environment and are never packed.</summary>
    public IReadOnlyList<XmlFile> EnvironmentVariables { get; }

    /// <summary>Every file of the solution.</summary>
    public IEnumerable<XmlFile> Files =>
    [
        Manifest, Shell, RelationshipNames, .. Relationships, .. Tables.SelectMany(FilesOf), .. Dashboards, .. Choices, .. Roles, .. Assemblies, .. Steps, .. Apps, .. SiteMaps,
        .. WebResourceData, .. CustomApis, .. EnvironmentVariables,
    ];

    /// <summary>The table with that logical name, unless it is not part of the solution.</summary>
    public Table? FindTable(string? logicalName) => Tables.FirstOrDefault(table => table.LogicalName == logicalName);

    /// <summary>Whether a name carries the publisher's prefix, and so has to be part of this solution.</summary>
    public bool IsOurs(string? name) => name?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The publisher's prefix with its underscore: <c>chk_</c>.</summary>
    public string Prefix => (Manifest.Root.Element("SolutionManifest")?.Element("Publisher")?.Element("CustomizationPrefix")?.Value ?? "") + "_";

    /// <summary>Reads the folder.</summary>
    /// <exception cref="PackException">A file is missing, is no xml, or is of a kind the packer does not know.</exception>
    public static SolutionSource Read(string folderName)
    {
        var folder = new SourceFolder(folderName);
        var manifest = folder.Claim("Other/Solution.xml");
        var shell = folder.Claim("Other/Customizations.xml");
        var relationshipNames = folder.Claim("Other/Relationships.xml");
        if (manifest is null || shell is null || relationshipNames is null) throw new PackException(folder.Problems);
        if (Incomplete(manifest) is { } problem) throw new PackException([problem]);

        var source = new SolutionSource(folder, manifest, shell, relationshipNames);
        var problems = folder.Problems.Concat(folder.Unclaimed()).ToList();
        return problems.Count == 0 ? source : throw new PackException(problems);
    }

    private static Problem? Incomplete(XmlFile manifest)
    {
        var root = manifest.Root.Element("SolutionManifest");
        var missing = new[] { root?.Element("UniqueName"), root?.Element("Publisher")?.Element("CustomizationPrefix"), root?.Element("RootComponents") }
            .Zip(["UniqueName", "Publisher/CustomizationPrefix", "RootComponents"], (element, path) => element is null ? path : null).FirstOrDefault(path => path is not null);
        return missing is null ? null : manifest.At(manifest.Root, $"SolutionManifest/{missing} is missing.");
    }

    private static IReadOnlyList<XmlFile> In(SourceFolder folder, string name) =>
        folder.ClaimAll(file => IsIn(file, name + "/"));

    private static IEnumerable<Table> ReadTables(SourceFolder folder)
    {
        foreach (var definition in folder.ClaimAll(name => name.StartsWith("Entities/", StringComparison.Ordinal) && name.EndsWith("/Entity.xml", StringComparison.Ordinal)))
        {
            var home = definition.Name[..^"Entity.xml".Length];
            var ribbon = folder.ClaimAll(name => name == home + "RibbonDiff.xml").SingleOrDefault();
            var forms = folder.ClaimAll(name => FormTypes.Any(type => IsIn(name, $"{home}FormXml/{type}/")));
            var views = folder.ClaimAll(name => IsIn(name, home + "SavedQueries/"));
            var charts = folder.ClaimAll(name => IsIn(name, home + "Visualizations/"));
            yield return new Table(definition, ribbon, forms, views, charts);
        }
    }

    private static bool IsIn(string name, string folder) => name.StartsWith(folder, StringComparison.Ordinal) && !name[folder.Length..].Contains('/');

    private static IEnumerable<XmlFile> FilesOf(Table table) =>
        [table.Definition, .. table.Ribbon is null ? [] : new[] { table.Ribbon }, .. table.Forms, .. table.Views, .. table.Charts];
}
