using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Emulator.Solutions;

/// <summary>A packed solution. Everything is read up front within limits, so that a damaged or hostile file is refused before anything happens.</summary>
internal sealed class SolutionZip : ISolutionFiles
{
    /// <summary>Bytes of all entries together, unpacked. Dataverse takes zips up to 95 MB (Learn: "Import solutions").</summary>
    public const long MaximumSize = 256L * 1024 * 1024;
    public const int MaximumEntries = 20_000;

    private readonly Dictionary<string, byte[]> files = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="DataverseFault">0x80048060: not a zip, damaged, too large, or with names that leave its folder.</exception>
    public SolutionZip(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            ReadEntries(archive);
        }
        catch (InvalidDataException e)
        {
            throw ImportFaults.NotASolution("it is not a zip file, or it is damaged.", e);
        }
    }

    public IEnumerable<string> Names => files.Keys;

    public bool Has(string name) => files.ContainsKey(name);

    public byte[] Read(string path, string where) =>
        files.TryGetValue(path.TrimStart('/'), out var content)
            ? content
            : throw ImportFaults.Invalid(where, $"the file {path} is named there, but it is not in the zip");

    public XElement Xml(string name)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(files[name], writable: false), settings);
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException e)
        {
            throw ImportFaults.Invalid(name, $"the XML is malformed ({e.Message.TrimEnd('.')})", e);
        }
    }

    private void ReadEntries(ZipArchive archive)
    {
        if (archive.Entries.Count > MaximumEntries)
            throw ImportFaults.NotASolution($"it has {archive.Entries.Count} entries, the limit is {MaximumEntries}.");

        var left = MaximumSize;
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            var name = SafeName(entry.FullName);
            var content = Content(entry, left);
            left -= content.Length;
            if (!files.TryAdd(name, content))
                throw ImportFaults.NotASolution($"the entry {name} stands twice.");
        }
    }

    private static string SafeName(string name)
    {
        var normal = name.Replace('\\', '/');
        return normal.StartsWith('/') || normal.Contains(':') || normal.Split('/').Contains("..")
            ? throw ImportFaults.NotASolution($"the entry '{name}' points outside of the zip.")
            : normal;
    }

    /// <summary>Reads at most <paramref name="left"/> bytes: the length an entry claims may be a lie.</summary>
    private static byte[] Content(ZipArchiveEntry entry, long left)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            if (to.Length + read > left)
                throw ImportFaults.NotASolution($"unpacked it is larger than {MaximumSize / (1024 * 1024)} MB.");
            to.Write(buffer, 0, read);
        }

        return to.ToArray();
    }
}
