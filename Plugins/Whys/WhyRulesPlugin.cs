using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;

namespace CrmChecklists.Whys;

/// <summary>Keeps every link of a why-chain whole and the chain in order, and counts it on its answer.</summary>
[Step("Create", WhyTable.Name, PipelineStage.PreOperation)]
[Step("Create", WhyTable.Name, PipelineStage.PostOperation)]
[Step("Update", WhyTable.Name, PipelineStage.PreOperation, Filter = WhyTable.RuleFilter, PreImage = WhyTable.RuleImage)]
[Step("Update", WhyTable.Name, PipelineStage.PostOperation, Filter = WhyTable.RuleFilter, PreImage = WhyTable.RuleImage)]
[Step("Delete", WhyTable.Name, PipelineStage.PreOperation, PreImage = WhyTable.PlaceImage)]
[Step("Delete", WhyTable.Name, PipelineStage.PostOperation, PreImage = WhyTable.PlaceImage)]
public sealed class WhyRulesPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
