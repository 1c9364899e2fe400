using Emulator.Metadata;
using Emulator.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>What happens to the rows that point at a row. (Learn: "Configure table relationship cascading behavior".)</summary>
internal static class Cascades
{
    public static void Delete(Call call, TableMetadata table, Guid id)
    {
        var relationships = table.OneToMany.Where(r => IsReal(call, r)).ToList();
        foreach (var relationship in relationships.Where(r => r.Delete == CascadeBehavior.Restrict))
        {
            if (RowQuery.Any(call.Session, call.Metadata.Table(relationship.ReferencingTable), (relationship.ReferencingColumn, id)))
            {
                throw Faults.DeleteRestricted(relationship.SchemaName);
            }
        }

        foreach (var relationship in relationships)
        {
            if (relationship.Delete == CascadeBehavior.Cascade) DeleteChildren(call, relationship, id);
            else if (relationship.Delete == CascadeBehavior.RemoveLink) RemoveLinks(call, relationship, id);
        }

        foreach (var relationship in table.ManyToMany) Unlink(call, table, relationship, id);
    }

    /// <summary>Hands the children over along with their parent.</summary>
    /// <param name="before">The parent as it was, with its former owner.</param>
    public static void Assign(Call call, TableMetadata table, Entity before, EntityReference newOwner)
    {
        foreach (var relationship in table.OneToMany.Where(r => r.Assign is CascadeBehavior.Cascade or CascadeBehavior.Active or CascadeBehavior.UserOwned))
        {
            var child = call.Metadata.TryTable(relationship.ReferencingTable);
            if (child is not { Ownership: Ownership.User } || !IsReal(call, relationship)) continue;
            foreach (var row in Children(call, relationship, before.Id, Columns.Owner, Columns.State).Where(r => IsMeant(relationship.Assign, before, r)))
            {
                if (row.GetAttributeValue<EntityReference>(Columns.Owner)?.Id == newOwner.Id) continue;
                call.Part(new OrganizationRequest("Update") { ["Target"] = new Entity(child.LogicalName, row.Id) { [Columns.Owner] = newOwner } });
            }
        }
    }

    private static bool IsMeant(CascadeBehavior behavior, Entity parent, Entity child) => behavior switch
    {
        CascadeBehavior.Active => (child.GetAttributeValue<OptionSetValue>(Columns.State)?.Value ?? 0) == 0,
        CascadeBehavior.UserOwned =>
            child.GetAttributeValue<EntityReference>(Columns.Owner)?.Id == parent.GetAttributeValue<EntityReference>(Columns.Owner)?.Id,
        _ => true,
    };

    // Deleting a child runs the pipeline of its own Delete, inside the Delete of its parent.
    private static void DeleteChildren(Call call, OneToManyMetadata relationship, Guid id)
    {
        var around = new StepRunner(call).MainOperationOf(new PipelineEvent
        {
            Message = "Delete",
            Table = relationship.ReferencedTable,
            Input = new ParameterCollection { ["Target"] = new EntityReference(relationship.ReferencedTable, id) },
            Rows = [new EventRow(call.Metadata.Table(relationship.ReferencedTable), () => id)],
        });
        foreach (var row in Children(call, relationship, id))
        {
            // A row that points at several deleted rows may be gone already.
            if (call.Session.Find(call.Metadata.Table(relationship.ReferencingTable), row.Id, []) is null) continue;
            call.Part(new OrganizationRequest("Delete") { ["Target"] = new EntityReference(relationship.ReferencingTable, row.Id) }, asPlatform: true, around);
        }
    }

    private static void RemoveLinks(Call call, OneToManyMetadata relationship, Guid id)
    {
        var child = call.Metadata.Table(relationship.ReferencingTable);
        foreach (var row in Children(call, relationship, id))
        {
            var change = new Entity(child.LogicalName, row.Id) { [relationship.ReferencingColumn] = null };
            call.Session.Update(child, change);
            call.Operation.Wrote(child.LogicalName);
        }
    }

    private static void Unlink(Call call, TableMetadata table, ManyToManyMetadata relationship, Guid id)
    {
        if (call.Metadata.TryTable(relationship.IntersectTable) is not { } intersect) return;
        var (own, other) = relationship.FirstTable == table.LogicalName
            ? (relationship.FirstIntersectColumn, relationship.SecondIntersectColumn)
            : (relationship.SecondIntersectColumn, relationship.FirstIntersectColumn);
        foreach (var row in RowQuery.Where(call.Session, intersect, [own, other], (own, id)))
        {
            var otherId = row.GetAttributeValue<object>(other) is EntityReference reference ? reference.Id : row.GetAttributeValue<Guid>(other);
            if (relationship.FirstTable == table.LogicalName) call.Session.Unlink(relationship, id, otherId);
            else call.Session.Unlink(relationship, otherId, id);
            call.Operation.Wrote(relationship.IntersectTable);
        }
    }

    private static IReadOnlyList<Entity> Children(Call call, OneToManyMetadata relationship, Guid id, params string[] columns) =>
        RowQuery.Where(call.Session, call.Metadata.Table(relationship.ReferencingTable), columns, (relationship.ReferencingColumn, id));

    private static bool IsReal(Call call, OneToManyMetadata relationship) =>
        call.Metadata.TryTable(relationship.ReferencingTable)?.TryColumn(relationship.ReferencingColumn) is not null;
}
