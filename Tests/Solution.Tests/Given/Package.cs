using System.IO.Compression;
using System.Xml.Linq;

namespace Solution.Tests.Given;

/// <summary>A packed solution, read back.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, byte[]> entries = [];

    public Package(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            entries.Add(entry.FullName, content.ToArray());
        }
    }

    /// <summary>The names of the entries, in the order of the zip.</summary>
    public IReadOnlyList<string> Names => [.. entries.Keys];

    /// <summary>customizations.xml.</summary>
    public XElement Customizations => Xml("customizations.xml");

    /// <summary>The SolutionManifest of solution.xml.</summary>
    public XElement Manifest => Xml("solution.xml").Element("SolutionManifest")!;

    /// <summary>The definitions of tables, by logical name.</summary>
    public IReadOnlyDictionary<string, XElement> Tables =>
        Customizations.Element("Entities")!.Elements("Entity").ToDictionary(table => table.Element("Name")!.Value.ToLowerInvariant(), table => table);

    /// <summary>An entry as xml.</summary>
    public XElement Xml(string name) => XDocument.Load(new MemoryStream(entries[name])).Root!;

    /// <summary>The bytes of an entry.</summary>
    public byte[] Content(string name) => entries[name];
}
