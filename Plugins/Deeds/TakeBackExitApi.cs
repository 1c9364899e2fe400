using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using CrmChecklists.Guidance;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Deeds;

/// <summary>Opens a deal again that was qualified out, with the caller's rights; <see cref="ExitTakenBackPlugin"/> writes that down as it does on every road. Returns the guidance as of after.</summary>
[CustomApi("chk_TakeBackExit")]
public sealed class TakeBackExitApi : PluginBase
{
    private const int InProgress = 1;

    private protected override void Run(PluginRun run)
    {
        var deal = run.ReadableDeal();
        var stands = Queries.StateOf(run.AsSystem, deal.Id) == OpportunityTable.Lost && Exits.Standing(run.AsSystem, deal.Id).Count > 0;
        run.RefuseIf(!stands, () => Messages.NoExitToTakeBack(deal.Name));

        run.AsUser.Update(new Entity(OpportunityTable.Name, deal.Id)
        {
            [OpportunityTable.State] = new OptionSetValue(OpportunityTable.Open),
            [OpportunityTable.Status] = new OptionSetValue(InProgress),
        });

        run.Context.OutputParameters["Guidance"] = GuidancePage.For(run, deal).ToString();
    }
}
