using Emulator.Metadata;
using Emulator.Pipeline.Processes;
using Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Updates one row: asks for the rights, completes and checks the changes, stores them, and cascades a change of owner.</summary>
internal sealed class RowUpdate
{
    private readonly Call call;
    private readonly TableMetadata table;
    private readonly string? expectedVersion;
    private Entity before = new();

    /// <param name="expectedVersion">The row version the sender saw; null where the sender does not care.</param>
    /// <exception cref="DataverseFault">No such table, row or column, or a value of the wrong kind.</exception>
    public RowUpdate(Call call, Entity target, string? expectedVersion)
    {
        this.call = call;
        this.expectedVersion = expectedVersion;
        table = call.Metadata.Table(target.LogicalName);
        Target = RowValues.Copy(target);
        Target.Id = RowKeys.Resolve(call, table, target);
        foreach (var (name, value) in Target.Attributes) ValueCheck.Check(table.Column(name), value);
    }

    /// <summary>The Target plug-ins see and may change: the columns that are set, and no others.</summary>
    public Entity Target { get; }
    public TableMetadata Table => table;

    /// <summary>Between stages 10 and 20.</summary>
    public void Prepare()
    {
        before = call.Session.Find(table, Target.Id, Needed()) ?? throw Faults.DoesNotExist(table.LogicalName, Target.Id);
        if (!OnlyAssigns()) RowRights.Demand(call, AccessRight.Write, table, before);
        if (expectedVersion is not null && expectedVersion != before.RowVersion) throw Faults.VersionMismatch();
        if (!call.IsPlatform) RowValues.DropUnsettable(table, Target, c => c.ValidForUpdate);
        Target[table.PrimaryIdColumn] = Target.Id;
        DealRows.DemandOrdinaryChange(call, table, before, Target);
        RowStamps.State(table, Target, before.GetAttributeValue<OptionSetValue>(Columns.State)?.Value ?? 0);
        RowStamps.Modified(call, table, Target);
        if (NewOwner() is not null) RowRights.Demand(call, AccessRight.Assign, table, before);
    }

    /// <summary>The main operation.</summary>
    public void Write()
    {
        var newOwner = NewOwner();
        if (newOwner is not null) RowStamps.Owned(call, table, Target, newOwner);
        SpecialColumns.Changed(table, Target, before);
        ProcessRows.Changing(call, table, before, Target);
        var row = RowValues.Checked(call, table, Target);
        DemandRequired(row);
        RowRights.DemandAppend(call, table, row, RowRights.OwnerOf(table, before), ChangedLookups(row));
        call.Session.Update(table, row);
        call.Operation.Wrote(table.LogicalName);
        ProcessRows.Changed(call, table, before, row);
        if (newOwner is not null) Cascades.Assign(call, table, before, newOwner);
        RelatedRows.Create(call, table, Target);
    }

    private IReadOnlyCollection<string> Needed()
    {
        var lookups = call.Rights.HasEverything ? [] : Target.Attributes.Where(a => a.Value is EntityReference).Select(a => a.Key);
        return
        [
            .. RowRights.OwnershipColumns(table).Concat([Columns.State, Columns.Status]).Concat(SpecialColumns.Needed(table, Target))
                        .Concat(ProcessRows.Needed(table)).Concat(lookups).Where(c => table.TryColumn(c) is not null).Distinct(),
        ];
    }

    // Learn, AssignRequest: the caller must have Assign. Nothing is said of Write, and rows that nobody may write follow their parent's owner by it.
    private bool OnlyAssigns() =>
        NewOwner() is not null && Target.Attributes.All(a => a.Key == Columns.Owner || a.Key == table.PrimaryIdColumn);

    private EntityReference? NewOwner() =>
        table.Ownership == Ownership.User && Target.GetAttributeValue<object>(Columns.Owner) is EntityReference given
        && RowKeys.Resolve(call, given) is { } wanted && wanted.Id != before.GetAttributeValue<EntityReference>(Columns.Owner)?.Id
            ? wanted
            : null;

    private void DemandRequired(Entity row)
    {
        if (row.Contains(Columns.Owner) && row[Columns.Owner] is null) throw Faults.Required(table.LogicalName, Columns.Owner);
        foreach (var column in TableFacts.Of(table).Required)
        {
            if (row.Contains(column.LogicalName) && row[column.LogicalName] is null) throw Faults.Required(table.LogicalName, column.LogicalName);
        }
    }

    // A lookup that keeps its value ties nothing together anew.
    private IEnumerable<string> ChangedLookups(Entity row) =>
        row.Attributes.Where(a => a.Value is EntityReference reference && IsAsked(a.Key)
                                  && before.GetAttributeValue<EntityReference>(a.Key)?.Id != reference.Id)
                      .Select(a => a.Key);

    private bool IsAsked(string column) => table.Column(column).Type != ColumnType.Owner;
}
