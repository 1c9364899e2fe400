using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Waivers;

/// <summary>Asks for an exception from one item of one deal, with the caller's rights; <see cref="WaiverRulesPlugin"/> judges it as it does on every road.</summary>
[CustomApi("chk_AskWaiver")]
public sealed class AskWaiverApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var item = run.Text("Item", WaiverTable.LongestItem);
        var reason = run.Text("Reason", WaiverTable.LongestReason);
        var deal = run.ReadableDeal();

        run.Context.OutputParameters["WaiverId"] = run.AsUser.Create(new Entity(WaiverTable.Name)
        {
            [WaiverTable.Deal] = new EntityReference(OpportunityTable.Name, deal.Id),
            [WaiverTable.ItemKey] = item,
            [WaiverTable.Reason] = reason,
        });
    }
}
