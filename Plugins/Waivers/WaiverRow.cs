using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Waivers;

/// <summary>One exception as the list of exceptions shows it. Its owner is the deal's: it follows the deal. The deal itself need not be readable.</summary>
internal sealed record WaiverRow(
    EntityReference Row, Deal Deal, string ItemKey, AskedWaiver Asked, string? Reason, string? AskedByName, DateTime? AskedOn, DateTime? Until, string? DecisionReason)
{
    public static WaiverRow Read(Entity row)
    {
        var owner = row.Read<EntityReference>(WaiverTable.Owner)!;
        var state = Choice.Read<WaiverState>(row.Read<OptionSetValue>(WaiverTable.WaiverState));
        return new WaiverRow(
            row.ToEntityReference(),
            new Deal(row.Read<EntityReference>(WaiverTable.Deal)!.Id, Queries.NameOf(row, WaiverTable.Deal) ?? "", owner),
            row.Read<string>(WaiverTable.ItemKey) ?? "",
            new AskedWaiver(row.Read<string>(WaiverTable.Question) ?? "", state, row.Read<EntityReference>(WaiverTable.AskedBy)?.Id, owner.Id),
            row.Read<string>(WaiverTable.Reason),
            Queries.NameOf(row, WaiverTable.AskedBy),
            row.Read<DateTime?>(WaiverTable.AskedOn),
            row.Read<DateTime?>(WaiverTable.Until),
            row.Read<string>(WaiverTable.DecisionReason));
    }

    /// <summary>Whether it still matters: it waits, or its last day is not over.</summary>
    public bool Counts(DateTime now) => Asked.State == WaiverState.Asked || (Until is { } until && !Day.IsOver(until, now));
}
