using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Deeds;

/// <summary>Keeps every exit as it was decided, from administrators too, and lets only the product write one.</summary>
[Step("Create", ExitTable.Name, PipelineStage.PreOperation)]
[Step("Update", ExitTable.Name, PipelineStage.PreOperation, Filter = ExitTable.FrozenFilter)]
[Step("Delete", ExitTable.Name, PipelineStage.PreOperation)]
public sealed class ExitIsFrozenPlugin : PluginBase
{
    private protected override void Run(PluginRun run) => run.RefuseIf(!Exits.IsWriting(run) && !LosesItsDeal(run), Messages.ExitIsFrozen);

    // Whether a link that goes with the deal comes as an Update is not documented; the exit outlives the deal and keeps its name either way.
    private static bool LosesItsDeal(PluginRun run) =>
        run.Context.MessageName == "Update"
        && run.IsInside("Delete", OpportunityTable.Name)
        && run.Target.Contains(ExitTable.Deal) && run.Target.Read<EntityReference>(ExitTable.Deal) is null
        && ExitTable.FrozenFilter.Split(',').Where(column => column != ExitTable.Deal).All(column => !run.Target.Contains(column));
}
