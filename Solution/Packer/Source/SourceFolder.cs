using System.Xml;
using System.Xml.Linq;

namespace CrmChecklists.Packer.Source;

/// <summary>
/// The files of an unpacked solution. Every file has to be claimed by a part of the solution that is packed; what nobody claims would silently stay
/// behind, so it is reported.
/// </summary>
internal sealed class SourceFolder
{
    private readonly string root;
    private readonly SortedDictionary<string, string> unclaimed = new(StringComparer.Ordinal);
    private readonly List<Problem> problems = [];

    /// <summary>Lists the files of <paramref name="root"/>.</summary>
    /// <exception cref="PackException">There is no such folder.</exception>
    public SourceFolder(string root)
    {
        if (!Directory.Exists(root))
            throw new PackException([new Problem(root, 0, "There is no such folder. Give the unpacked solution with --src.")]);

        this.root = root;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            unclaimed.Add(Path.GetRelativePath(root, path).Replace('\\', '/'), path.Replace('\\', '/'));
    }

    /// <summary>What was wrong with the files claimed so far: missing, or no xml.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Claims the one file <paramref name="name"/>; null, and a problem, when it is missing or broken.</summary>
    public XmlFile? Claim(string name)
    {
        if (unclaimed.ContainsKey(name)) return Load(name);

        problems.Add(new Problem(PathOf(name), 0, "This file is missing. Every unpacked solution has it."));
        return null;
    }

    /// <summary>Claims every xml file that <paramref name="belongs"/>, by its name in the folder.</summary>
    public IReadOnlyList<XmlFile> ClaimAll(Func<string, bool> belongs)
    {
        var names = unclaimed.Keys.Where(name => name.EndsWith(".xml", StringComparison.Ordinal) && belongs(name)).ToList();
        return [.. names.Select(Load).OfType<XmlFile>()];
    }

    /// <summary>The path a user opens for the file <paramref name="name"/>.</summary>
    public string PathOf(string name) => Path.Combine(root, name).Replace('\\', '/');

    /// <summary>A problem for each file nobody claimed.</summary>
    public IEnumerable<Problem> Unclaimed() => unclaimed.Values.Select(path =>
        new Problem(path, 0, "The packer does not know this kind of file and would leave it out. Delete it, correct its place, or teach the packer about it."));

    private XmlFile? Load(string name)
    {
        var path = unclaimed[name];
        unclaimed.Remove(name);
        try
        {
            return new XmlFile(name, path, XDocument.Load(path, LoadOptions.SetLineInfo).Root!);
        }
        catch (XmlException broken)
        {
            problems.Add(new Problem(path, broken.LineNumber, $"This is no well-formed xml. {broken.Message}"));
            return null;
        }
    }
}
