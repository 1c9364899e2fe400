using System.Reflection;
using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>
/// The base solution: the embedded files of <c>BaseSolution/</c>, each a customizations file of its own, put together into one.
/// <c>Standard/</c> holds the columns and relationships that every table of an ownership has; <c>{Schema}</c> and <c>{logical}</c> stand for its name.
/// </summary>
internal sealed class BaseSolution : ISolutionFiles
{
    public const string UniqueName = "EmulatorBase";

    private const string Prefix = "BaseSolution/";
    private const string StandardPrefix = "BaseSolution/Standard/";

    private static readonly Assembly Assembly = typeof(BaseSolution).Assembly;

    private BaseSolution()
    {
    }

    public static SolutionPackage Load() => CustomizationsReader.Read(Manifest(), Compose(), new BaseSolution());

    public byte[] Read(string path, string where) => System.Text.Encoding.UTF8.GetBytes(Text(Prefix + path.TrimStart('/')));

    /// <summary>The customizations file that the parts make up.</summary>
    public static XElement Compose()
    {
        var root = new XElement("ImportExportXml");
        foreach (var name in Names(Prefix, ".xml").Where(n => !n.StartsWith(StandardPrefix, StringComparison.Ordinal)))
            Append(root, Read(name));
        foreach (var table in root.Elements("Entities").Elements("Entity").Elements("EntityInfo").Elements("entity").ToList())
            AddStandard(root, table);
        return root;
    }

    public static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static SolutionManifest Manifest() =>
        new(UniqueName, LocalizedText.Of("Emulator base solution"), null, Assembly.GetName().Version ?? new Version(1, 0),
            IsManaged: true, new PublisherDefinition("EmulatorBase", LocalizedText.Of("Emulator base solution"), "none", 10000));

    private static IEnumerable<string> Names(string prefix, string extension) =>
        Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static XElement Read(string name) => XElement.Parse(Text(name));

    private static void Append(XElement root, XElement part)
    {
        foreach (var node in part.Elements())
        {
            if (root.Element(node.Name) is { } present)
                present.Add(node.Elements());
            else
                root.Add(node);
        }
    }

    private static void AddStandard(XElement root, XElement table)
    {
        var schemaName = table.Attribute("Name")!.Value;
        var mask = table.Element("OwnershipTypeMask")!.Value;
        foreach (var file in mask == "None" ? [] : new[] { "Common.xml", mask + ".xml" })
        {
            if (Assembly.GetManifestResourceInfo(StandardPrefix + file) is null)
                continue;
            var text = Text(StandardPrefix + file).Replace("{Schema}", schemaName, StringComparison.Ordinal)
                .Replace("{logical}", schemaName.ToLowerInvariant(), StringComparison.Ordinal);
            var part = XElement.Parse(text);
            var own = table.Element("attributes")!;
            var names = own.Elements().Select(a => a.Attribute("PhysicalName")!.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
            own.Add(part.Descendants("attribute").Where(a => !names.Contains(a.Attribute("PhysicalName")!.Value)));
            root.Element("EntityRelationships")!.Add(part.Descendants("EntityRelationship"));
        }
    }
}
