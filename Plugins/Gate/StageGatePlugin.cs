using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;

namespace CrmChecklists.Gate;

/// <summary>Holds a deal in its stage until what the stage requires is settled, and writes a receipt of every move; <see cref="GateFlow"/> says where in the pipeline.</summary>
[Step("Update", SalesProcessTable.Name, PipelineStage.PreValidation, Filter = ProcessTable.GateFilter, PreImage = ProcessTable.GateImage)]
[Step("Update", SalesProcessTable.Name, PipelineStage.PreOperation, Filter = ProcessTable.GateFilter, PreImage = ProcessTable.GateImage)]
[Step("Update", SalesProcessTable.Name, PipelineStage.PostOperation, Filter = ProcessTable.GateFilter, PreImage = ProcessTable.GateImage)]
[Step("Update", LeadProcessTable.Name, PipelineStage.PreValidation, Filter = ProcessTable.GateFilter, PreImage = LeadProcessTable.GateImage)]
[Step("Update", LeadProcessTable.Name, PipelineStage.PreOperation, Filter = ProcessTable.GateFilter, PreImage = LeadProcessTable.GateImage)]
[Step("Update", LeadProcessTable.Name, PipelineStage.PostOperation, Filter = ProcessTable.GateFilter, PreImage = LeadProcessTable.GateImage)]
[Step("Create", SalesProcessTable.Name, PipelineStage.PreValidation)]
[Step("Create", SalesProcessTable.Name, PipelineStage.PreOperation)]
[Step("Create", SalesProcessTable.Name, PipelineStage.PostOperation)]
[Step("Create", LeadProcessTable.Name, PipelineStage.PreValidation)]
[Step("Create", LeadProcessTable.Name, PipelineStage.PreOperation)]
[Step("Create", LeadProcessTable.Name, PipelineStage.PostOperation)]
[Step("SetState", SalesProcessTable.Name, PipelineStage.PreValidation, PreImage = ProcessTable.GateImage)]
[Step("SetState", SalesProcessTable.Name, PipelineStage.PreOperation, PreImage = ProcessTable.GateImage)]
[Step("SetState", SalesProcessTable.Name, PipelineStage.PostOperation, PreImage = ProcessTable.GateImage)]
[Step("SetStateDynamicEntity", SalesProcessTable.Name, PipelineStage.PreValidation, PreImage = ProcessTable.GateImage)]
[Step("SetStateDynamicEntity", SalesProcessTable.Name, PipelineStage.PreOperation, PreImage = ProcessTable.GateImage)]
[Step("SetStateDynamicEntity", SalesProcessTable.Name, PipelineStage.PostOperation, PreImage = ProcessTable.GateImage)]
[Step("SetState", LeadProcessTable.Name, PipelineStage.PreValidation, PreImage = LeadProcessTable.GateImage)]
[Step("SetState", LeadProcessTable.Name, PipelineStage.PreOperation, PreImage = LeadProcessTable.GateImage)]
[Step("SetState", LeadProcessTable.Name, PipelineStage.PostOperation, PreImage = LeadProcessTable.GateImage)]
[Step("SetStateDynamicEntity", LeadProcessTable.Name, PipelineStage.PreValidation, PreImage = LeadProcessTable.GateImage)]
[Step("SetStateDynamicEntity", LeadProcessTable.Name, PipelineStage.PreOperation, PreImage = LeadProcessTable.GateImage)]
[Step("SetStateDynamicEntity", LeadProcessTable.Name, PipelineStage.PostOperation, PreImage = LeadProcessTable.GateImage)]
public sealed class StageGatePlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        if (ProcessMove.Of(run) is { } moved)
            GateFlow.Run(run, moved.Key, () => Ruling.On(run.AsSystem, moved, run.Now));
    }
}
