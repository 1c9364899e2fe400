using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Creates the rows that came along with a row in one Create. (Learn: "Create table rows using the Organization Service", related rows in one operation.)</summary>
internal static class RelatedRows
{
    public static void Create(Call call, TableMetadata table, Entity target)
    {
        foreach (var (relationship, rows) in target.RelatedEntities)
        {
            foreach (var row in rows.Entities) Create(call, table, target, relationship, row);
        }
    }

    private static void Create(Call call, TableMetadata table, Entity target, Relationship relationship, Entity row)
    {
        if (table.OneToMany.FirstOrDefault(r => r.SchemaName == relationship.SchemaName) is { } children)
        {
            var child = RowValues.Copy(row);
            child[children.ReferencingColumn] = new EntityReference(table.LogicalName, target.Id);
            call.Part(new OrganizationRequest("Create") { ["Target"] = child });
        }
        else if (table.ManyToMany.Any(r => r.SchemaName == relationship.SchemaName))
        {
            var id = (Guid)call.Part(new OrganizationRequest("Create") { ["Target"] = row })["id"];
            call.Part(new OrganizationRequest("Associate")
            {
                ["Target"] = new EntityReference(table.LogicalName, target.Id),
                ["Relationship"] = relationship,
                ["RelatedEntities"] = new EntityReferenceCollection([new EntityReference(row.LogicalName, id)]),
            });
        }
        else
        {
            throw Faults.NotSupported($"creating rows through the relationship '{relationship.SchemaName}' of '{table.LogicalName}'");
        }
    }
}
