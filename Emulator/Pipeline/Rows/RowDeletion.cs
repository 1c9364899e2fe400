using Emulator.Metadata;
using Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Deletes one row, and what its relationships say goes with it.</summary>
internal sealed class RowDeletion
{
    private readonly Call call;
    private readonly TableMetadata table;
    private readonly string? expectedVersion;

    /// <exception cref="DataverseFault">No such table, or a key that leads nowhere.</exception>
    public RowDeletion(Call call, EntityReference target, string? expectedVersion)
    {
        this.call = call;
        this.expectedVersion = expectedVersion;
        table = call.Metadata.Table(target.LogicalName);
        Target = new EntityReference(table.LogicalName, RowKeys.Resolve(call, target).Id);
    }

    public EntityReference Target { get; }
    public TableMetadata Table => table;

    /// <summary>Between stages 10 and 20: children go before the PreOperation of their parent.</summary>
    public void Prepare()
    {
        var row = call.Session.Find(table, Target.Id, [.. RowRights.OwnershipColumns(table)]) ?? throw Faults.DoesNotExist(table.LogicalName, Target.Id);
        RowRights.Demand(call, AccessRight.Delete, table, row);
        if (expectedVersion is not null && expectedVersion != row.RowVersion) throw Faults.VersionMismatch();
        Cascades.Delete(call, table, Target.Id);
    }

    /// <summary>The main operation.</summary>
    public void Write()
    {
        call.Session.Delete(table, Target.Id);
        call.Operation.Wrote(table.LogicalName);
    }
}
