using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Waivers;

/// <summary>Grants or declines an exception with the caller's rights: who may is the platform's to say, and <see cref="WaiverRulesPlugin"/> judges it as it does on every road.</summary>
[CustomApi("chk_DecideWaiver")]
public sealed class DecideWaiverApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var grant = run.Parameter<bool?>("Grant");
        run.RefuseIf(grant is null, () => Messages.WrongParameter("Grant", $"true or false"));
        var reason = run.Text("Reason", WaiverTable.LongestReason);
        var until = run.Parameter<DateTime?>("Until");

        var row = new Entity(WaiverTable.Name, run.TargetRow.Id)
        {
            [WaiverTable.WaiverState] = Choice.Of(grant!.Value ? WaiverState.Granted : WaiverState.Declined),
            [WaiverTable.DecisionReason] = reason,
        };
        if (until is { } day)
            row[WaiverTable.Until] = day.Date;
        run.AsUser.Update(row);
    }
}
