using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CrmChecklists.Packer;

/// <summary>
/// Ids that follow from names (RFC 9562, version 5), so that a component keeps its id over every build and every machine without anybody
/// writing it down. Changing <see cref="Namespace"/> would change the id of every web resource, and so install them all a second time.
/// </summary>
internal static class NameBasedGuid
{
    /// <summary>The name space all ids of this solution are made in.</summary>
    public static readonly Guid Namespace = new("5b1c7f0e-2a7d-4c55-9d3e-7c1f0a6b8e24");

    /// <summary>The id of the web resource with that name.</summary>
    public static Guid OfWebResource(string name) => Create("webresource:" + name);

    /// <summary>The id that follows from <paramref name="name"/>.</summary>
    public static Guid Create(string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        Namespace.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));

#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; nothing is protected by it.
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        var version = BinaryPrimitives.ReadUInt16BigEndian(hash[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((version & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
