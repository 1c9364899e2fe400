using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>Writes privileges, roles and what each role may. System Administrator gets every privilege, as on the platform.</summary>
internal sealed class RoleWriter(RowWriter rows)
{
    private const int Everywhere = 8;

    /// <summary>Every privilege that is known, by name.</summary>
    private readonly Dictionary<string, Guid> privileges = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="roles">The roles of the package.</param>
    /// <param name="present">The tables that were there before; null when the base solution itself is written, which may name privileges of no table.</param>
    /// <exception cref="DataverseFault">A role names a privilege that does not exist.</exception>
    public void Write(IReadOnlyList<RoleDefinition> roles, EnvironmentMetadata? present)
    {
        foreach (var table in PrivilegeNames.Tables(rows.Metadata))
            WriteTablePrivileges(table);
        foreach (var name in roles.SelectMany(r => r.Privileges.Keys).Where(n => !privileges.ContainsKey(n)).Distinct())
            privileges[name] = OtherPrivilege(name, mayCreate: present is null);

        foreach (var role in roles)
            WriteRole(role);
        Grant(WellKnown.SystemAdministratorRole, privileges.Values);
        if (present is not null)
            GrantCustomizer(present);
    }

    private void GrantCustomizer(EnvironmentMetadata present)
    {
        var added = PrivilegeNames.Tables(rows.Metadata).Where(t => present.TryTable(t.LogicalName) is null);
        Grant(WellKnown.SystemCustomizerRole, added.SelectMany(PrivilegeNames.Of).Select(p => privileges[p.Name]));
    }

    private void WriteTablePrivileges(TableMetadata table)
    {
        var byOwner = table.Ownership is Ownership.User or Ownership.BusinessUnit;
        foreach (var (name, right) in PrivilegeNames.Of(table))
            privileges[name] = rows.Find("privilege", "name", name) ?? Insert(name, right, byOwner, table.LogicalName);
    }

    private Guid OtherPrivilege(string name, bool mayCreate) =>
        rows.Find("privilege", "name", name)
        ?? (mayCreate ? Insert(name, 0, false, null) : throw ImportFaults.Missing("A role", $"the privilege {name}"));

    private Guid Insert(string name, int right, bool byOwner, string? table)
    {
        var id = StableId.Of("privilege", name);
        rows.Upsert("privilege", id,
            ("name", name), ("accessright", right), ("canbebasic", byOwner), ("canbelocal", byOwner), ("canbedeep", byOwner), ("canbeglobal", true),
            ("primaryentity", table));
        return id;
    }

    private void WriteRole(RoleDefinition role)
    {
        rows.Upsert("role", role.Id,
            ("name", role.Name), ("description", role.Description), ("businessunitid", new EntityReference("businessunit", WellKnown.RootBusinessUnit)));
        rows.Upsert("role", role.Id, ("parentrootroleid", new EntityReference("role", role.Id)));
        foreach (var (name, id) in privileges)
            SetDepth(role.Id, id, role.Privileges.TryGetValue(name, out var depth) ? depth : 0);
    }

    private void Grant(Guid role, IEnumerable<Guid> granted)
    {
        foreach (var privilege in granted)
            SetDepth(role, privilege, Everywhere);
    }

    /// <param name="depth">0 takes the privilege away.</param>
    private void SetDepth(Guid role, Guid privilege, int depth)
    {
        var present = rows.Find("roleprivileges", new Dictionary<string, object> { ["roleid"] = role, ["privilegeid"] = privilege });
        if (depth > 0)
            rows.Upsert("roleprivileges", present ?? Guid.NewGuid(), ("roleid", role), ("privilegeid", privilege), ("privilegedepthmask", depth));
        else if (present is { } id)
            rows.Delete("roleprivileges", id);
    }
}
