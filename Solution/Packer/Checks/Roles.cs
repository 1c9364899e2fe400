using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Roles name privileges after tables, in the tables' exact spelling.</summary>
internal static class Roles
{
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "AppendTo", "Append", "Assign", "Share"];
    private static readonly string[] OwnedOnly = ["Assign", "Share"];

    /// <summary>Privileges that do not exist.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source) =>
        source.Roles.SelectMany(role => role.Root.Descendants("RolePrivilege").SelectMany(privilege => OfPrivilege(source, role, privilege)));

    private static IEnumerable<Problem> OfPrivilege(SolutionSource source, XmlFile role, XElement privilege)
    {
        var name = (string?)privilege.Attribute("name") ?? "";
        if (!name.Contains(source.Prefix, StringComparison.Ordinal)) yield break;

        var table = source.Tables.FirstOrDefault(table => name.EndsWith(table.SchemaName, StringComparison.Ordinal));
        var verb = Verbs.FirstOrDefault(verb => name == $"prv{verb}{table?.SchemaName}");
        if (table is null || verb is null)
            yield return role.At(privilege, $"There is no privilege {name}: privileges are prv + {string.Join(", ", Verbs)} + the schema name of a table.");
        else if (!IsUserOwned(table) && OwnedOnly.Contains(verb))
            yield return role.At(privilege, $"{table.SchemaName} belongs to the organisation, so there is no privilege {name}.");
        else if (!IsUserOwned(table) && (string?)privilege.Attribute("level") != "Global")
            yield return role.At(privilege, $"{table.SchemaName} belongs to the organisation, so {name} has the level Global or none.");
    }

    private static bool IsUserOwned(Table table) => table.Definition.Root.Descendants("OwnershipTypeMask").Any(mask => mask.Value == "UserOwned");
}
