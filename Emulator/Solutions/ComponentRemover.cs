using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>Removes the rows of components that go, with what hangs on them. No plug-in runs: the platform takes components away, not records.</summary>
internal sealed class ComponentRemover(IStorageSession session, EnvironmentMetadata before, HashSet<ComponentKey> vanishing)
{
    private readonly ComponentRows rows = new(session, before);

    /// <exception cref="DataverseFault">A role is still assigned.</exception>
    public void DemandUnassignedRoles()
    {
        var roles = vanishing.Where(k => k.Kind == ComponentKind.Role).Select(rows.Row).OfType<EntityReference>()
            .Select(role => (Name: rows.Name("role", role.Id, "name"), Users: Count("systemuserroles", role.Id), Teams: Count("teamroles", role.Id)))
            .Where(role => role.Users + role.Teams > 0)
            .OrderBy(role => role.Name, StringComparer.Ordinal).Select(role => $"{role.Name} to {role.Users} users and {role.Teams} teams").ToList();
        if (roles.Count > 0)
            throw ImportFaults.RolesAssigned(roles);
    }

    public void Remove()
    {
        foreach (var api in vanishing.Where(k => k.Kind == ComponentKind.CustomAPI))
            RemoveMessage(api);
        foreach (var row in vanishing.Select(rows.Row).OfType<EntityReference>().ToList())
            Remove(before.Table(row.LogicalName), row.Id);
        var tables = vanishing.Where(k => k.Kind == ComponentKind.Entity).Select(k => k.Name).ToHashSet(StringComparer.Ordinal);
        RemoveNaming("privilege", "primaryentity", tables);
        RemoveNaming("sdkmessagefilter", "primaryobjecttypecode", tables);
        RemoveNaming("userquery", "returnedtypecode", tables);
    }

    private int Count(string intersect, Guid role) => RowQuery.Where(session, before.Table(intersect), ["roleid"], ("roleid", role)).Count;

    private void RemoveMessage(ComponentKey api)
    {
        var message = session.FindId(before.Table("sdkmessage"), new Dictionary<string, object> { ["name"] = api.Name });
        if (message is { } id)
            Remove(before.Table("sdkmessage"), id);
    }

    private void RemoveNaming(string table, string column, HashSet<string> names)
    {
        foreach (var row in rows.All(table, column).Where(r => names.Contains(r.GetAttributeValue<string>(column) ?? "")))
            Remove(before.Table(table), row.Id);
    }

    /// <summary>Deletes the row, its children by cascade, and the links to it. Links of many-to-many relationships go with the row by themselves.</summary>
    private void Remove(TableMetadata table, Guid id)
    {
        if (session.Find(table, id, []) is null)
            return;
        foreach (var relationship in table.OneToMany)
        {
            if (before.TryTable(relationship.ReferencingTable) is not { IsIntersect: false } child || child.TryColumn(relationship.ReferencingColumn) is null)
                continue;
            foreach (var row in RowQuery.Where(session, child, [child.PrimaryIdColumn], (relationship.ReferencingColumn, id)))
            {
                if (relationship.Delete == CascadeBehavior.Cascade && row.Id != id)
                    Remove(child, row.Id);
                else if (session.Find(child, row.Id, []) is not null)
                    session.Update(child, new Entity(child.LogicalName, row.Id) { [relationship.ReferencingColumn] = null });
            }
        }

        session.Delete(table, id);
    }
}
