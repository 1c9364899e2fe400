using System.IO.Compression;

namespace CrmChecklists.Packer;

/// <summary>Writes a zip whose bytes depend on nothing but its entries: ordered by name, with one fixed time and no file attributes.</summary>
internal static class ReproducibleZip
{
    /// <summary>The earliest time a zip can hold.</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zip with <paramref name="entries"/>, each path with slashes.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, byte[]>> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Time;
                entry.ExternalAttributes = 0;
                using var target = entry.Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }
}
