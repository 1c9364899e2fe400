using Emulator.Metadata;
using Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Writes the columns the platform keeps itself: who and when, to whom a row belongs, its state.</summary>
internal static class RowStamps
{
    public static void Created(Call call, TableMetadata table, Entity row)
    {
        var on = row.GetAttributeValue<object>(Columns.OverriddenCreatedOn) is DateTime overridden ? overridden : call.Now;
        Set(table, row, Columns.CreatedOn, on);
        Set(table, row, Columns.CreatedBy, UserReference(call.Caller.UserId));
        if (call.Caller.InitiatingUserId != call.Caller.UserId)
        {
            Set(table, row, Columns.CreatedOnBehalfBy, UserReference(call.Caller.InitiatingUserId));
        }

        Modified(call, table, row);
    }

    public static void Modified(Call call, TableMetadata table, Entity row)
    {
        Set(table, row, Columns.ModifiedOn, call.Now);
        Set(table, row, Columns.ModifiedBy, UserReference(call.Caller.UserId));
        var onBehalf = call.Caller.InitiatingUserId == call.Caller.UserId ? null : UserReference(call.Caller.InitiatingUserId);
        if (onBehalf is not null || !row.Contains(Columns.CreatedOn)) Set(table, row, Columns.ModifiedOnBehalfBy, onBehalf);
    }

    /// <summary>Sets the owner and what follows from the owner.</summary>
    /// <exception cref="DataverseFault">There is no such user or team.</exception>
    public static RowOwner Owned(Call call, TableMetadata table, Entity row, EntityReference owner)
    {
        var principal = call.Platform.Security.PrincipalOf(owner.Id, call.Operation) ?? throw Faults.DoesNotExist(owner.LogicalName ?? "systemuser", owner.Id);
        var reference = new EntityReference(principal.IsTeam ? "team" : "systemuser", principal.Id);
        row[Columns.Owner] = reference;
        Set(table, row, Columns.OwningUser, principal.IsTeam ? null : reference);
        Set(table, row, Columns.OwningTeam, principal.IsTeam ? reference : null);
        Set(table, row, Columns.OwningBusinessUnit, new EntityReference("businessunit", principal.BusinessUnit));
        return new RowOwner(principal.Id, principal.BusinessUnit);
    }

    /// <summary>
    /// Completes state and status: a state without a status gets its default status; a status must belong to the state given, or else to the present one.
    /// (Learn: "Behavior of specialized update operations".)
    /// </summary>
    /// <param name="present">The state the row has now.</param>
    /// <exception cref="DataverseFault">The status does not belong to the state.</exception>
    public static void State(TableMetadata table, Entity row, int present)
    {
        var facts = TableFacts.Of(table);
        if (facts.State is null || facts.Status is null) return;
        var state = ValueCheck.Check(facts.State, row.GetAttributeValue<object>(Columns.State)) as OptionSetValue;
        var status = ValueCheck.Check(facts.Status, row.GetAttributeValue<object>(Columns.Status)) as OptionSetValue;
        if (state is null && status is null) return;

        var wanted = state?.Value ?? present;
        if (status is not null && facts.StateOf(status.Value) is { } owner && owner != wanted)
        {
            throw Faults.InvalidStatus(table.LogicalName, status.Value, wanted, row.Id);
        }

        row[Columns.State] = new OptionSetValue(wanted);
        if (status is null && facts.DefaultStatus(wanted) is { } standard) row[Columns.Status] = new OptionSetValue(standard);
    }

    private static EntityReference UserReference(Guid user) => new("systemuser", user);

    private static void Set(TableMetadata table, Entity row, string column, object? value)
    {
        if (table.TryColumn(column) is not null) row[column] = value!;
    }
}
