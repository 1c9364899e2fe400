using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads a packed solution: solution.xml, customizations.xml and the folders with a file per component.</summary>
internal static class SolutionReader
{
    private const string ManifestFile = "solution.xml";
    private const string CustomizationsFile = "customizations.xml";
    private const string ApiFolder = "customapis";
    private const string ApiFile = "customapi.xml";
    private const string VariableFolder = "environmentvariabledefinitions";
    private const string VariableFile = "environmentvariabledefinition.xml";

    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "webresources", "pluginassemblies", "workflows", ApiFolder, VariableFolder,
    };

    /// <summary>The files of the folders that have one per component, where * stands for a name; the zip itself names no other way what is in them.</summary>
    private static readonly string[][] ComponentFiles =
    [
        [ApiFolder, "*", ApiFile],
        [ApiFolder, "*", "customapirequestparameters", "*", "customapirequestparameter.xml"],
        [ApiFolder, "*", "customapiresponseproperties", "*", "customapiresponseproperty.xml"],
        [VariableFolder, "*", VariableFile],
    ];

    /// <exception cref="DataverseFault">The zip is no solution, contradicts itself, or contains a kind of component that is not supported.</exception>
    public static SolutionPackage Read(byte[] zip)
    {
        var files = new SolutionZip(zip);
        if (!files.Has(ManifestFile) || !files.Has(CustomizationsFile))
            throw ImportFaults.NotASolution($"{(files.Has(ManifestFile) ? CustomizationsFile : ManifestFile)} is missing.");
        if (files.Names.FirstOrDefault(n => n.Contains('/') && !Folders.Contains(n.Split('/')[0])) is { } stranger)
            throw ImportFaults.Unsupported(stranger, $"components in the folder '{stranger.Split('/')[0]}'");
        if (files.Names.FirstOrDefault(n => !IsExpected(n, files)) is { } unexpected)
            throw ImportFaults.Unsupported(unexpected, "a file of this name and place");

        var package = CustomizationsReader.Read(Manifest(files.Xml(ManifestFile)), files.Xml(CustomizationsFile), files);
        return package with
        {
            CustomApis = [.. Each(files, ApiFolder, ApiFile).Select(f => CustomApiReader.Read(files, f))],
            EnvironmentVariables =
            [
                .. Each(files, VariableFolder, VariableFile)
                    .Select(f => EnvironmentVariableReader.Read(files.Xml(f), f)),
            ],
        };
    }

    private static bool IsExpected(string file, SolutionZip files)
    {
        var path = file.Split('/');
        if (!Same(path[0], ApiFolder) && !Same(path[0], VariableFolder))
            return true;
        return ComponentFiles.Any(c => c.Length == path.Length && c.Zip(path).All(p => p.First == "*" || Same(p.First, p.Second)))
            && (Same(path[0], VariableFolder) || files.Has($"{path[0]}/{path[1]}/{ApiFile}"));
    }

    private static IEnumerable<string> Each(SolutionZip files, string folder, string file) =>
        files.Names
            .Where(n => n.Split('/') is [var top, _, var name] && Same(top, folder) && Same(name, file))
            .Order(StringComparer.Ordinal);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static SolutionManifest Manifest(XElement root)
    {
        var manifest = root.Element("SolutionManifest") ?? throw ImportFaults.Invalid(ManifestFile, "the element SolutionManifest is missing");
        var uniqueName = manifest.Required("UniqueName", ManifestFile);
        return new SolutionManifest(
            uniqueName,
            manifest.Labels("LocalizedNames", "LocalizedName", ManifestFile) ?? LocalizedText.Of(uniqueName),
            manifest.Labels("Descriptions", "Description", ManifestFile),
            XmlReading.ParseVersion(manifest.Required("Version", ManifestFile), ManifestFile),
            Managed(manifest.Required("Managed", ManifestFile)),
            Publisher(manifest.Element("Publisher") ?? throw ImportFaults.Invalid(ManifestFile, "the element Publisher is missing")));
    }

    private static bool Managed(string flag) => flag switch
    {
        "0" => false,
        "1" => true,
        _ => throw ImportFaults.Invalid(ManifestFile, $"Managed is '{flag}'; a packed solution says 0 (unmanaged) or 1 (managed)"),
    };

    private static PublisherDefinition Publisher(XElement publisher)
    {
        var uniqueName = publisher.Required("UniqueName", ManifestFile);
        return new PublisherDefinition(
            uniqueName,
            publisher.Labels("LocalizedNames", "LocalizedName", ManifestFile) ?? LocalizedText.Of(uniqueName),
            publisher.Required("CustomizationPrefix", ManifestFile),
            publisher.Int("CustomizationOptionValuePrefix", ManifestFile) ?? throw ImportFaults.Invalid(ManifestFile, "CustomizationOptionValuePrefix is missing"));
    }
}
