using Emulator.Metadata;
using Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Asks whether the caller of a message may do something to a row.</summary>
internal static class RowRights
{
    /// <summary>The columns that say to whom a row of the table belongs.</summary>
    public static IEnumerable<string> OwnershipColumns(TableMetadata table)
    {
        string[] columns = table.Ownership switch
        {
            Ownership.User => [Columns.Owner, Columns.OwningBusinessUnit],
            Ownership.BusinessUnit => [Columns.BusinessUnit],
            _ => [],
        };
        // A table out of a solution written by hand may lack them.
        return columns.Where(c => table.TryColumn(c) is not null);
    }

    public static RowOwner OwnerOf(TableMetadata table, Entity row) => table.Ownership switch
    {
        Ownership.User => new RowOwner(IdOf(row, Columns.Owner), IdOf(row, Columns.OwningBusinessUnit)),
        // A business unit lies in itself, and a user belongs to himself; settings have their user's id.
        Ownership.BusinessUnit => new RowOwner(row.Id, table.LogicalName == "businessunit" ? row.Id : IdOf(row, Columns.BusinessUnit)),
        _ => new RowOwner(null, null),
    };

    /// <exception cref="DataverseFault">0x80040220: the right is missing or does not reach the row.</exception>
    public static void Demand(Call call, AccessRight right, TableMetadata table, Entity row) =>
        call.Rights.Demand(right, table, row.Id, OwnerOf(table, row));

    /// <summary>
    /// Setting a lookup ties two rows together: that needs Append on the row and AppendTo on the one pointed at.
    /// (Learn: "Security concepts in Dataverse", Append and Append To.) Owners, business units and component rows are not asked.
    /// </summary>
    public static void DemandAppend(Call call, TableMetadata table, Entity row, RowOwner owner, IEnumerable<string> lookups)
    {
        if (call.Rights.HasEverything) return;
        foreach (var reference in lookups.Select(row.GetAttributeValue<object>).OfType<EntityReference>())
        {
            if (call.Metadata.TryTable(reference.LogicalName) is not { } target || !AsksAppend(target)) continue;
            if (!table.IsSystem) call.Rights.Demand(AccessRight.Append, table, row.Id, owner);
            DemandOn(call, AccessRight.AppendTo, target, reference.Id);
        }
    }

    /// <summary>Asks for a right on a row known by its id only.</summary>
    public static void DemandOn(Call call, AccessRight right, TableMetadata table, Guid id)
    {
        if (call.Rights.Reaches(right, table)) return;
        var row = call.Session.Find(table, id, [.. OwnershipColumns(table)]) ?? throw Faults.DoesNotExist(table.LogicalName, id);
        Demand(call, right, table, row);
    }

    private static bool AsksAppend(TableMetadata target) =>
        !target.IsSystem && target.Ownership is (Ownership.User or Ownership.Organization);

    private static Guid? IdOf(Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        EntityReference reference => reference.Id,
        Guid id => id,
        _ => null,
    };
}
