using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Security;

/// <summary>
/// Reads a user's rights from rows: the roles of the user and of the user's teams, and the privileges of those roles.
/// (Learn: "Security concepts in Dataverse", "roleprivileges", "Role-based security".)
/// </summary>
internal sealed class RightsReader(IStorageSession session, EnvironmentMetadata metadata)
{
    public UserRights Read(Guid user, Guid businessUnit)
    {
        var teams = Related("teammembership", "systemuserid", user, "teamid");
        var units = ReadUnits();
        var grants = new Dictionary<string, Grant>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<Guid, string>();
        var roles = new HashSet<Guid>();

        Collect(Related("systemuserroles", "systemuserid", user, "roleid"), new RoleHolder(businessUnit, [user, .. teams]));
        foreach (var team in teams)
        {
            var unit = Principal.Find(team, session, metadata)?.BusinessUnit ?? businessUnit;
            Collect(Related("teamroles", "teamid", team, "roleid"), new RoleHolder(unit, [team]));
        }

        return new UserRights(user, businessUnit, teams, grants)
        {
            IsAdministrator = roles.Contains(WellKnown.SystemAdministratorRole),
            IsCustomizer = roles.Contains(WellKnown.SystemCustomizerRole),
        };

        void Collect(IEnumerable<Guid> held, RoleHolder holder)
        {
            foreach (var role in held)
            {
                roles.Add(role);
                foreach (var (name, depth) in PrivilegesOf(role, names))
                {
                    if (!grants.TryGetValue(name, out var grant)) grants[name] = grant = new Grant();
                    grant.Add(depth, holder, units);
                }
            }
        }
    }

    private IEnumerable<(string Name, PrivilegeDepth Depth)> PrivilegesOf(Guid role, Dictionary<Guid, string> names)
    {
        if (metadata.TryTable("roleprivileges") is not { } table) yield break;
        foreach (var row in RowQuery.Where(session, table, ["privilegeid", "privilegedepthmask"], ("roleid", role)))
        {
            var depth = (PrivilegeDepth)(row.GetAttributeValue<int?>("privilegedepthmask") ?? 0);
            if (Id(row, "privilegeid") is { } privilege && NameOf(privilege, names) is { } name && Enum.IsDefined(depth)) yield return (name, depth);
        }
    }

    private string? NameOf(Guid privilege, Dictionary<Guid, string> names)
    {
        if (names.Count == 0 && metadata.TryTable("privilege") is { } table)
        {
            foreach (var row in RowQuery.Where(session, table, ["name"])) names[row.Id] = row.GetAttributeValue<string>("name") ?? "";
        }

        return names.GetValueOrDefault(privilege);
    }

    private IReadOnlyList<Guid> Related(string intersect, string column, Guid value, string wanted)
    {
        if (metadata.TryTable(intersect) is not { } table) return [];
        return [.. RowQuery.Where(session, table, [wanted], (column, value)).Select(r => Id(r, wanted)).OfType<Guid>().Distinct()];
    }

    private BusinessUnitTree ReadUnits()
    {
        var rows = metadata.TryTable("businessunit") is { } table ? RowQuery.Where(session, table, ["parentbusinessunitid"]) : [];
        return new BusinessUnitTree(rows.Where(r => Id(r, "parentbusinessunitid") is not null)
                                        .ToLookup(r => Id(r, "parentbusinessunitid")!.Value, r => r.Id));
    }

    // An intersect's columns are ids, a table's are lookups.
    private static Guid? Id(Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        EntityReference reference => reference.Id,
        Guid id => id,
        _ => null,
    };
}
