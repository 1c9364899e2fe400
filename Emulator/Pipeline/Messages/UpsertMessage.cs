using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Updates the row if it exists, else creates it; the events are those of Create or Update. (Learn: "Use Upsert to create or update a record".)</summary>
internal sealed class UpsertMessage : IMessage
{
    public string Name => "Upsert";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        var target = call.Required<Entity>("Target");

        // The update or creation opens its transaction itself, so that PreValidation is as far outside of it as when it is asked for directly.
        var (id, created) = One(call, target);
        return new ParameterCollection { ["RecordCreated"] = created, ["Target"] = new EntityReference(target.LogicalName, id) };
    }

    /// <summary>Upserts one row, within the transaction that is open if there is one.</summary>
    public static (Guid Id, bool Created) One(Call call, Entity target)
    {
        var table = call.Metadata.Table(target.LogicalName);
        var known = RowKeys.TryResolve(call, table, target);
        if (known is { } id && call.Session.Find(table, id, []) is not null)
        {
            var change = RowValues.Copy(target);
            change.Id = id;
            Writing.Update(call, [change], isMultiple: false);
            return (id, false);
        }

        return (Writing.Create(call, [WithKeys(table, target, known)], isMultiple: false)[0], true);
    }

    private static Entity WithKeys(TableMetadata table, Entity target, Guid? id)
    {
        var row = RowValues.Copy(target);
        row.Id = id ?? Guid.Empty;
        foreach (var (name, value) in target.KeyAttributes)
        {
            if (!row.Contains(name)) row[name] = value is Guid key && table.Column(name) is { IsLookup: true } lookup ? new EntityReference(lookup.Targets[0], key) : value;
        }

        return row;
    }
}
