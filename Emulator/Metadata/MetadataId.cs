using System.Security.Cryptography;
using System.Text;

namespace Emulator.Metadata;

/// <summary>The MetadataId of definitions. They have no row here; their ids follow from their names and never change.</summary>
internal static class MetadataId
{
    /// <param name="kind">What is defined: table, column, key, relationship or choice.</param>
    /// <param name="name">Its name within the environment.</param>
    public static Guid Of(string kind, string name) => new(MD5.HashData(Encoding.UTF8.GetBytes($"definition/{kind}/{name}")));
}
