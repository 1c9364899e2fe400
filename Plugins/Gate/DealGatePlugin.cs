using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Deeds;

namespace CrmChecklists.Gate;

/// <summary>Holds a deal until what winning, losing or its sales stage requires is settled, and writes the receipt.</summary>
[Step("Update", OpportunityTable.Name, PipelineStage.PreValidation, Filter = OpportunityTable.GateColumns, PreImage = OpportunityTable.GateColumns)]
[Step("Update", OpportunityTable.Name, PipelineStage.PreOperation, Filter = OpportunityTable.GateColumns, PreImage = OpportunityTable.GateColumns)]
[Step("Update", OpportunityTable.Name, PipelineStage.PostOperation, Filter = OpportunityTable.GateColumns, PreImage = OpportunityTable.GateColumns)]
[Step("SetState", OpportunityTable.Name, PipelineStage.PreValidation, PreImage = OpportunityTable.GateColumns)]
[Step("SetState", OpportunityTable.Name, PipelineStage.PreOperation, PreImage = OpportunityTable.GateColumns)]
[Step("SetState", OpportunityTable.Name, PipelineStage.PostOperation, PreImage = OpportunityTable.GateColumns)]
[Step("SetStateDynamicEntity", OpportunityTable.Name, PipelineStage.PreValidation, PreImage = OpportunityTable.GateColumns)]
[Step("SetStateDynamicEntity", OpportunityTable.Name, PipelineStage.PreOperation, PreImage = OpportunityTable.GateColumns)]
[Step("SetStateDynamicEntity", OpportunityTable.Name, PipelineStage.PostOperation, PreImage = OpportunityTable.GateColumns)]
[Step("Create", OpportunityCloseTable.Name, PipelineStage.PreValidation)]
[Step("Create", OpportunityCloseTable.Name, PipelineStage.PreOperation)]
[Step("Create", OpportunityCloseTable.Name, PipelineStage.PostOperation)]
public sealed class DealGatePlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        foreach (var moved in DealMove.Of(run))
            GateFlow.Run(run, moved.Key, () => Ruling.On(run.AsSystem, moved, run.Now, GivenExit.Around(run, moved.Deal)));
    }
}
