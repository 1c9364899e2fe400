using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>A change of a process row that moves its deal.</summary>
/// <param name="Table">The process table.</param>
/// <param name="Row">The process row.</param>
/// <param name="Deal">The deal.</param>
/// <param name="BeginsDeal">The same change gives the row its deal (a lead was qualified): nobody could answer anything for it before.</param>
/// <param name="From">The stage the row is in.</param>
/// <param name="To">The stage it is to be in.</param>
/// <param name="IsFinish">The process ends with it.</param>
/// <param name="Since">When the stage it is in began, UTC; null where nobody knows.</param>
internal sealed record ProcessMove(string Table, Guid Row, Guid Deal, bool BeginsDeal, Guid? From, Guid? To, bool IsFinish, DateTime? Since = null)
{
    /// <summary>Under this the stages of one operation hand each other the ruling on this very move.</summary>
    public string Key => $"chk.gate:{Row:D}:{From:D}:{To:D}:{IsFinish}";

    /// <summary>How the receipt calls it.</summary>
    public Road Road => IsFinish ? Road.Finishing : From is null ? Road.Starting : Road.StageChange;

    /// <summary>The move of an Update, or null when it moves no deal: same stage, aborted, reactivated, or a lead without a deal yet.</summary>
    public static ProcessMove? Read(string table, Entity target, Entity before)
    {
        var dealBefore = before.Read<EntityReference>(ProcessTable.Deal);
        var deal = dealBefore ?? target.Read<EntityReference>(ProcessTable.Deal);
        var from = before.Read<EntityReference>(ProcessTable.ActiveStage)?.Id;
        var to = target.ReadAfter<EntityReference>(ProcessTable.ActiveStage, before)?.Id;
        var finishes = IsFinishedAfter(target, before) && before.Read<OptionSetValue>(ProcessTable.Status)?.Value != ProcessTable.Finished;

        if (deal is null || (!finishes && (to is null || to == from)))
            return null;
        return new ProcessMove(table, target.Id, deal.Id, dealBefore is null, from, to, finishes, before.Read<DateTime?>(ProcessTable.ActiveStageStartedOn));
    }

    /// <summary>The move a deal in a process would make to a stage, or where that is null to the next one; from the last it finishes.</summary>
    public static ProcessMove Toward(Guid? stage, DealPosition position, Deal deal)
    {
        var to = stage ?? position.Next?.Id;
        return new ProcessMove(position.Process!.Table, position.Process.Row, deal.Id, false, position.Process.ActiveStage, to, IsFinish: to is null);
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
