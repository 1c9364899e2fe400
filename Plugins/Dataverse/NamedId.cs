using System.Security.Cryptography;
using System.Text;

namespace CrmChecklists.Dataverse;

/// <summary>Ids that follow from names (RFC 9562, version 5): what is set up twice, or in two environments, is the same.</summary>
internal static class NamedId
{
    // Changing it would register every step a second time.
    private static byte[] Namespace =>
        [0x5b, 0x1c, 0x7f, 0x0e, 0x2a, 0x7d, 0x4c, 0x55, 0x9d, 0x3e, 0x7c, 0x1f, 0x0a, 0x6b, 0x8e, 0x24];

    public static Guid Of(string name)
    {
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; nothing is protected by it.
        using var sha = SHA1.Create();
        var hash = sha.ComputeHash([.. Namespace, .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        var text = BitConverter.ToString(hash, 0, 16).Replace("-", "");
        return Guid.ParseExact(text, "N");
    }
}
