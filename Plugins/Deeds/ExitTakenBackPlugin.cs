using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Gate;

namespace CrmChecklists.Deeds;

/// <summary>
/// Marks the exit as taken back when its deal is opened again, by whatever road: what goes on counts to nobody's credit as let go. A step of its own beside the gate, so that
/// winning, losing and moving cost nothing more.
/// </summary>
[Step("Update", OpportunityTable.Name, PipelineStage.PostOperation, Filter = OpportunityTable.State, PreImage = OpportunityTable.State)]
[Step("SetState", OpportunityTable.Name, PipelineStage.PostOperation, PreImage = OpportunityTable.State)]
[Step("SetStateDynamicEntity", OpportunityTable.Name, PipelineStage.PostOperation, PreImage = OpportunityTable.State)]
public sealed class ExitTakenBackPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        foreach (var opened in DealMove.Of(run).Where(move => move.To == OpportunityTable.Open && move.Process == Leg.DealState))
            foreach (var exit in Exits.Standing(run.AsSystem, opened.Deal))
                Exits.TakeBack(run, exit);
    }
}
