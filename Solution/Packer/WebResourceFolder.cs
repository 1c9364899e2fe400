using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer;

/// <summary>
/// Joins the files of the web resource folder with what the solution says about them. Everything the platform wants to know follows from the file's
/// name, so a file needs no <c>.data.xml</c>; where one exists, it wins.
/// </summary>
internal sealed partial class WebResourceFolder(SolutionSource source, string folder)
{
    private readonly List<Problem> problems = [];

    /// <summary>The web resources, by name.</summary>
    /// <exception cref="PackException">A file is of no known type, a strings file names no language, or one side of a pair is missing.</exception>
    public IReadOnlyList<WebResource> Read()
    {
        if (!Directory.Exists(folder))
            throw new PackException([new Problem(folder, 0, "There is no such folder. Give the web resources with --webresources.")]);

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                             .ToDictionary(path => $"{source.Prefix}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", path => path, StringComparer.Ordinal);
        var said = source.WebResourceData.ToDictionary(data => data.Name["WebResources/".Length..^".data.xml".Length], data => data, StringComparer.Ordinal);
        ReportMissingContent(files, said);

        var resources = files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => Join(file.Key, file.Value, said.GetValueOrDefault(file.Key), files.Keys))
                             .OfType<WebResource>().ToList();
        return problems.Count == 0 ? resources : throw new PackException(problems);
    }

    private void ReportMissingContent(Dictionary<string, string> files, Dictionary<string, XmlFile> said)
    {
        foreach (var (name, data) in said.Where(one => !files.ContainsKey(one.Key)))
        {
            var missing = Path.Combine(folder, name[(source.Prefix.Length + 1)..]).Replace('\\', '/');
            problems.Add(new Problem(data.Path, 0, $"This describes the web resource {name}, but {missing} is missing. Write that file or delete this one."));
        }
    }

    private WebResource? Join(string name, string path, XmlFile? said, IReadOnlyCollection<string> all)
    {
        var type = WebResourceKind.Of(name);
        if (type is null) return Refuse(path, $"A web resource cannot be of the type \"{Path.GetExtension(name)}\". Keep this file outside of the web resources.");

        var language = type == WebResourceKind.Strings ? LanguageOf(name) : 0;
        if (language is null) return Refuse(path, "A strings file has its language in its name: Checklists.1033.resx for English.");

        var content = File.ReadAllBytes(path);
        return Made(name, type is WebResourceKind.Script or WebResourceKind.Style ? ShippedText.Of(content) : content, said?.Packed() ?? Define(name, type.Value, language.Value, Dependencies(type.Value, content, all)));
    }

    /// <summary>A web resource that depends on nothing and has no language.</summary>
    public static WebResource Made(string name, int type, byte[] content) => Made(name, content, Define(name, type, 0, Dependencies(type, [], [])));

    private static WebResource Made(string name, byte[] content, XElement definition)
    {
        var resource = new WebResource(name, definition, content);
        definition.Elements("FileName").Remove();
        definition.Add(new XElement("FileName", "/" + resource.PackedPath));
        return resource;
    }

    private WebResource? Refuse(string path, string message)
    {
        problems.Add(new Problem(path.Replace('\\', '/'), 0, message));
        return null;
    }

    private static int? LanguageOf(string name) =>
        int.TryParse(Path.GetExtension(Path.GetFileNameWithoutExtension(name)).TrimStart('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var language) ? language : null;

    private static XElement Define(string name, int type, int language, string dependencies) =>
        new("WebResource",
            new XElement("WebResourceId", NameBasedGuid.OfWebResource(name).ToString("B")),
            new XElement("Name", name),
            new XElement("DisplayName", name),
            new XElement("LanguageCode", language),
            new XElement("WebResourceType", type),
            new XElement("IntroducedVersion", "0.1.0.0"),
            new XElement("IsEnabledForMobileClient", 0),
            new XElement("IsAvailableForMobileOffline", 0),
            new XElement("DependencyXml", dependencies),
            new XElement("IsCustomizable", 0),
            new XElement("CanBeDeleted", 0),
            new XElement("IsHidden", 0));

    /// <summary>
    /// A script that names a strings file, as <c>Xrm.Utility.getResourceString</c> wants it, depends on it in every language there is; without the
    /// dependency the client would not load the strings.
    /// </summary>
    private static string Dependencies(int type, byte[] content, IReadOnlyCollection<string> all)
    {
        var script = type == WebResourceKind.Script ? Encoding.UTF8.GetString(content) : "";
        var strings = all.Where(name => WebResourceKind.Of(name) == WebResourceKind.Strings && LanguageOf(name) is not null)
                         .Where(name => QuotedText().Matches(script).Any(quoted => quoted.Groups["text"].Value == BaseOf(name)))
                         .Order(StringComparer.Ordinal);

        return new XElement("Dependencies", new XElement("Dependency", new XAttribute("componentType", "WebResource"),
            strings.Select(name => new XElement("Library", new XAttribute("name", name), new XAttribute("displayName", name), new XAttribute("languagecode", LanguageOf(name)!),
                new XAttribute("description", ""), new XAttribute("libraryUniqueId", NameBasedGuid.Create("library:" + name).ToString("B")))))).ToString(SaveOptions.DisableFormatting);
    }

    private static string BaseOf(string strings) => strings[..strings.LastIndexOf('.', strings.Length - ".resx".Length - 1)];

    [GeneratedRegex("""(?<quote>["'`])(?<text>[^"'`\r\n]+)\k<quote>""", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedText();
}
