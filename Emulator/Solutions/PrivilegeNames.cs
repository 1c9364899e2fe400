using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>The privileges a table brings. (Learn: "Privileges by table"; AccessRights enumeration.)</summary>
internal static class PrivilegeNames
{
    private static readonly (string Verb, int Right)[] Rights =
    [
        ("Create", 32), ("Read", 1), ("Write", 2), ("Delete", 65536), ("Append", 4), ("AppendTo", 16), ("Assign", 524288), ("Share", 262144),
    ];

    /// <summary>Name and access right; rows without an owner cannot be assigned or shared.</summary>
    public static IEnumerable<(string Name, int Right)> Of(TableMetadata table) =>
        Rights.Where(r => table.Ownership == Ownership.User || r.Verb is not ("Assign" or "Share")).Select(r => ($"prv{r.Verb}{table.SchemaName}", r.Right));

    public static IEnumerable<TableMetadata> Tables(EnvironmentMetadata metadata) =>
        metadata.Tables.Values.Where(t => !t.IsIntersect || t.LogicalName == "roleprivileges");
}
