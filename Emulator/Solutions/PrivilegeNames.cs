using Emulator.Metadata;
using Emulator.Security;

namespace Emulator.Solutions;

/// <summary>The privileges a table brings. (Learn: "Privileges by table"; AccessRights enumeration.)</summary>
internal static class PrivilegeNames
{
    private static readonly (AccessRight Right, int Value)[] Rights =
    [
        (AccessRight.Create, 32), (AccessRight.Read, 1), (AccessRight.Write, 2), (AccessRight.Delete, 65536), (AccessRight.Append, 4),
        (AccessRight.AppendTo, 16), (AccessRight.Assign, 524288), (AccessRight.Share, 262144),
    ];

    /// <summary>Names (the table's own and the platform's, where that differs) and access rights; rows without an owner cannot be assigned or shared.</summary>
    public static IEnumerable<(string Name, int Right)> Of(TableMetadata table) =>
        from right in Rights
        where table.Ownership == Ownership.User || right.Right is not (AccessRight.Assign or AccessRight.Share)
        from name in Privileges.Granting(right.Right, table)
        select (name, right.Value);

    public static IEnumerable<TableMetadata> Tables(EnvironmentMetadata metadata) =>
        metadata.Tables.Values.Where(t => !t.IsIntersect || t.LogicalName == "roleprivileges");
}
