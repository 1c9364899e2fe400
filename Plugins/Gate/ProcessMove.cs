using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>A change of a process row that moves its deal.</summary>
/// <param name="Table">The process table.</param>
/// <param name="Deal">The deal.</param>
/// <param name="From">The stage the deal is in by this process; null where the process begins for it.</param>
/// <param name="To">The stage it is to be in.</param>
/// <param name="IsFinish">The process ends with it.</param>
/// <param name="Since">When the stage it is in began, UTC; null where nobody knows.</param>
/// <param name="HasLead">The deal came from a lead, which had the first stages to itself.</param>
internal sealed record ProcessMove(string Table, Guid Deal, Guid? From, Guid? To, bool IsFinish, DateTime? Since = null, bool HasLead = false)
{
    /// <summary>Under this the stages and the parts of one operation hand each other the ruling on this very move.</summary>
    public string Key => IsFinish ? $"chk.gate:{Table}:{Deal:D}:{From:D}:finish" : $"chk.gate:{Table}:{Deal:D}:{From:D}:{To:D}";

    /// <summary>How the receipt calls it.</summary>
    public Road Road => IsFinish ? Road.Finishing : From is null ? Road.Starting : Road.StageChange;

    /// <summary>The move an operation on a process row makes; null when it moves no deal.</summary>
    public static ProcessMove? Of(PluginRun run) => run.Context.MessageName switch
    {
        "Create" => Read(run.Context.PrimaryEntityName, run.Target, new Entity()),
        "Update" => Read(run.Context.PrimaryEntityName, run.Target, run.Before),
        _ => Read(run.Context.PrimaryEntityName, run.NewState(ProcessTable.State, ProcessTable.Status), run.Before),
    };

    /// <summary>The same from the row as it is sent and as it was: none for the stage it is in, for aborting, for reactivating, and for a lead without a deal yet.</summary>
    public static ProcessMove? Read(string table, Entity target, Entity before)
    {
        var column = ProcessTable.DealOf(table);
        var deal = target.ReadAfter<EntityReference>(column, before)?.Id;
        // For a deal the row did not belong to before, the process begins here, wherever the row stood without it.
        var begins = deal != before.Read<EntityReference>(column)?.Id;
        var from = begins ? null : before.Read<EntityReference>(ProcessTable.ActiveStage)?.Id;
        var to = target.ReadAfter<EntityReference>(ProcessTable.ActiveStage, before)?.Id;
        var finishes = IsFinishedAfter(target, before) && (begins || before.Read<OptionSetValue>(ProcessTable.Status)?.Value != ProcessTable.Finished);

        if (deal is null || (!finishes && (to is null || to == from)))
            return null;
        return new ProcessMove(table, deal.Value, from, to, finishes, begins ? null : before.Read<DateTime?>(ProcessTable.ActiveStageStartedOn),
            target.ReadAfter<EntityReference>(LeadProcessTable.Lead, before) is not null);
    }

    /// <summary>The move a deal in a process would make to a stage, or where that is null to the next one; from the last it finishes.</summary>
    public static ProcessMove Toward(Guid? stage, DealPosition position, Deal deal)
    {
        var to = stage ?? position.Next?.Id;
        return new ProcessMove(position.Process!.Table, deal.Id, position.Process.ActiveStage, to, IsFinish: to is null, HasLead: position.Process.HasLead);
    }

    private static bool IsFinishedAfter(Entity target, Entity before)
    {
        if (target.Read<OptionSetValue>(ProcessTable.Status) is { } status)
            return status.Value == ProcessTable.Finished;
        if (target.Read<OptionSetValue>(ProcessTable.State) is { } state)
            return state.Value == ProcessTable.Inactive;
        return before.Read<OptionSetValue>(ProcessTable.Status)?.Value == ProcessTable.Finished;
    }
}
