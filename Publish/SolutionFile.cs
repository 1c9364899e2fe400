using System.IO.Compression;
using System.Xml.Linq;

namespace CrmChecklists.Publish;

/// <summary>A packed solution, and what its manifest says it is.</summary>
internal sealed record SolutionFile(string UniqueName, string Version, bool IsManaged, byte[] Content)
{
    /// <exception cref="PublishException">It is not there, or no solution.</exception>
    public static SolutionFile Read(string path)
    {
        if (!File.Exists(path)) throw new PublishException($"There is no {path}. Run the pack verb first.");
        try
        {
            var content = File.ReadAllBytes(path);
            using var zip = new ZipArchive(new MemoryStream(content));
            using var manifest = zip.GetEntry("solution.xml")!.Open();
            var solution = XDocument.Load(manifest).Root!.Element("SolutionManifest")!;
            return new SolutionFile(solution.Element("UniqueName")!.Value, solution.Element("Version")!.Value, solution.Element("Managed")!.Value == "1", content);
        }
        catch (Exception e) when (e is InvalidDataException or NullReferenceException or System.Xml.XmlException)
        {
            throw new PublishException($"{path} is no solution: a zip with a solution.xml that names it.", e);
        }
    }

    public override string ToString() => $"{UniqueName} {Version} ({(IsManaged ? "managed" : "unmanaged")})";
}
