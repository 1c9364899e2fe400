using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmChecklists.Packer.Checks;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer;

/// <summary>Packs the unpacked solution, the web resources and the plug-in assembly into the two zips Dataverse imports.</summary>
internal static class SolutionPacker
{
    /// <summary>Writes the unmanaged and the managed zip and answers their paths; nothing is written when there is any problem.</summary>
    /// <exception cref="PackException">The solution has problems; all of them are listed.</exception>
    public static IReadOnlyList<string> Pack(PackSettings settings)
    {
        var version = SolutionVersion.Normalise(settings.Version);
        var source = SolutionSource.Read(settings.Source);
        Refuse(MalformedIds.Find(source));
        var resources = Resources(source, settings);
        var plugin = PluginAssembly.Read(settings.Plugin);
        Refuse(SolutionChecks.Find(source, resources, plugin));
        // Last, because whatever is missing by mistake would be told twice.
        Refuse(IdRecord.Find(settings.Ids, IdentifiedComponent.Of(source, resources)));

        var name = source.Manifest.Root.Element("SolutionManifest")!.Element("UniqueName")!.Value;
        var packages = new[] { false, true }.Select(managed =>
            (Path: Path.Combine(settings.Output, managed ? $"{name}_managed.zip" : $"{name}.zip"), Content: Pack(source, resources, plugin, version, managed))).ToList();
        Directory.CreateDirectory(settings.Output);
        foreach (var (path, content) in packages) WriteWhole(path, content);
        return [.. packages.Select(package => package.Path)];
    }

    /// <summary>Writes down the ids as they are now, as those that have shipped; answers how many.</summary>
    /// <exception cref="PackException">An id is none, or a file cannot be read.</exception>
    public static int RecordIds(PackSettings settings)
    {
        var source = SolutionSource.Read(settings.Source);
        Refuse(MalformedIds.Find(source));
        var components = IdentifiedComponent.Of(source, Resources(source, settings));
        IdRecord.Write(settings.Ids, components);
        return components.Count;
    }

    private static List<WebResource> Resources(SolutionSource source, PackSettings settings) =>
        [.. new WebResourceFolder(source, settings.WebResources).Read(), .. new PackFolder(source, settings.Packs).Read()];

    private static void Refuse(IEnumerable<Problem> found)
    {
        var problems = found.ToList();
        if (problems.Count > 0) throw new PackException(problems);
    }

    private static byte[] Pack(SolutionSource source, IReadOnlyList<WebResource> resources, PluginAssembly plugin, string version, bool managed)
    {
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["solution.xml"] = Bytes(new ManifestWriter(source, plugin, resources, version).Write(managed)),
            ["customizations.xml"] = Bytes(new CustomizationsWriter(source, plugin, resources, managed).Write()),
        };
        foreach (var assembly in source.Assemblies) entries.Add(assembly.Root.Element("FileName")!.Value.TrimStart('/'), plugin.Content);
        foreach (var resource in resources) entries.Add(resource.PackedPath, resource.Content);
        foreach (var row in source.CustomApis.Concat(source.EnvironmentVariables)) entries.Add(row.Name, Bytes(row.Packed()));
        entries.Add(ContentTypes.Path, Bytes(ContentTypes.Of(entries.Keys), withByteOrderMark: true));
        return ReproducibleZip.Write(entries);
    }

    /// <summary>Exports have no xml declaration; the content types alone begin with a byte order mark.</summary>
    private static byte[] Bytes(XElement root, bool withByteOrderMark = false)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(withByteOrderMark), Indent = true, NewLineChars = "\n", OmitXmlDeclaration = !withByteOrderMark,
        };
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, settings))
            root.Save(writer);
        return stream.ToArray();
    }

    private static void WriteWhole(string path, byte[] content)
    {
        var unfinished = path + ".unfinished";
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, path, overwrite: true);
    }
}
