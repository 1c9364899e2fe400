using System.Security.Cryptography;
using System.Text;

namespace CrmChecklists.Demo;

/// <summary>Ids that are the same at every run, so that a second import finds what the first one made. (RFC 9562, version 5.)</summary>
public static class StableGuid
{
    private static readonly Guid Space = new("5c0b8f0e-8d55-4c5c-9a3e-7f6d4f0c7e11");

    /// <summary>The id of a thing of a kind, e.g. ("opportunity", "1C1I7A6R").</summary>
    public static Guid Of(string kind, string name)
    {
        Span<byte> hash = stackalloc byte[20];
        SHA1.HashData([.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"{kind}:{name}")], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
