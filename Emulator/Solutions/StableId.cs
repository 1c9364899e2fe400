using System.Security.Cryptography;
using System.Text;

namespace Emulator.Solutions;

/// <summary>Ids for rows whose files give none: the same name gets the same id in every environment.</summary>
internal static class StableId
{
    private const byte NameBasedVersion = 0x50;
    private const byte Variant = 0x80;

    public static Guid Of(string kind, string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name.ToLowerInvariant()}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | NameBasedVersion);
        bytes[8] = (byte)((bytes[8] & 0x3F) | Variant);
        return new Guid(bytes, bigEndian: true);
    }
}
