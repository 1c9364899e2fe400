using Emulator.Metadata;
using Emulator.Pipeline.Processes;
using Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Creates one row: completes it, asks for the rights, checks it, stores it, and does what the platform does along with it.</summary>
internal sealed class RowCreation
{
    private readonly Call call;
    private readonly TableMetadata table;
    private RowOwner owner = new(null, null);

    /// <exception cref="DataverseFault">No such table or column, or a value of the wrong kind.</exception>
    public RowCreation(Call call, Entity target)
    {
        this.call = call;
        table = call.Metadata.Table(target.LogicalName);
        if (table.IsIntersect) throw Faults.InvalidArgument($"Rows of '{table.LogicalName}' are made by Associate, not by Create.");
        Target = RowValues.Copy(target);
        Target.Id = IdOf(target);
        foreach (var (name, value) in Target.Attributes) ValueCheck.Check(table.Column(name), value);
    }

    /// <summary>The Target plug-ins see and may change.</summary>
    public Entity Target { get; }
    public TableMetadata Table => table;

    /// <summary>Between stages 10 and 20.</summary>
    public void Prepare()
    {
        if (!call.IsPlatform) RowValues.DropUnsettable(table, Target, c => c.ValidForCreate);
        call.Rights.Scope(AccessRight.Create, table);
        Target[table.PrimaryIdColumn] = Target.Id;
        foreach (var (column, value) in TableFacts.Of(table).Defaults)
        {
            if (!Target.Contains(column)) Target[column] = value();
        }

        SpecialColumns.Created(table, Target);
        ProcessRows.Creating(call, table, Target);
        CompleteState();
        RowStamps.Created(call, table, Target);
        if (table.Ownership == Ownership.User) owner = Own();
    }

    /// <summary>The main operation.</summary>
    public void Write()
    {
        // A plug-in in stage 20 may have changed the owner.
        if (table.Ownership == Ownership.User && Target.GetAttributeValue<EntityReference>(Columns.Owner)?.Id != owner.Owner) owner = Own();
        SpecialColumns.Changed(table, Target, Target);
        var row = RowValues.Checked(call, table, Target);
        foreach (var column in TableFacts.Of(table).Required)
        {
            if (row.GetAttributeValue<object>(column.LogicalName) is null) throw Faults.Required(table.LogicalName, column.LogicalName);
        }

        RowRights.DemandAppend(call, table, row, owner, SetLookups(row));
        call.Session.Insert(table, row);
        call.Operation.Wrote(table.LogicalName);
        ProcessRows.Created(call, table, row);
        UserSettingsRow.Created(call, table, row);
        RelatedRows.Create(call, table, Target);
    }

    private static Guid NewId() => Guid.CreateVersion7();

    private Guid IdOf(Entity target)
    {
        if (target.Id != Guid.Empty) return target.Id;
        return target.GetAttributeValue<object>(table.PrimaryIdColumn) is Guid id && id != Guid.Empty ? id : NewId();
    }

    private void CompleteState()
    {
        if (TableFacts.Of(table).State is not { } state) return;
        var initial = state.Default as int? ?? 0;
        if (!Target.Contains(Columns.State)) Target[Columns.State] = new OptionSetValue(initial);
        RowStamps.State(table, Target, initial);
    }

    private RowOwner Own()
    {
        var wanted = Target.GetAttributeValue<EntityReference>(Columns.Owner) is { } given
            ? RowKeys.Resolve(call, given)
            : new EntityReference("systemuser", call.Caller.UserId);
        var result = RowStamps.Owned(call, table, Target, wanted);
        call.Rights.Demand(AccessRight.Create, table, Target.Id, result);
        return result;
    }

    private IEnumerable<string> SetLookups(Entity row) =>
        row.Attributes.Where(a => a.Value is EntityReference && table.Column(a.Key).Type != ColumnType.Owner).Select(a => a.Key);
}
