using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;

namespace CrmChecklists.Waivers;

/// <summary>Lets a waiver be asked for and decided once, by the right people, and puts a granted one on its answer.</summary>
[Step("Create", WaiverTable.Name, PipelineStage.PreOperation)]
[Step("Update", WaiverTable.Name, PipelineStage.PreOperation, Filter = WaiverTable.RuleFilter, PreImage = WaiverTable.RuleImage)]
[Step("Update", WaiverTable.Name, PipelineStage.PostOperation, Filter = WaiverTable.RuleFilter, PreImage = WaiverTable.RuleImage)]
public sealed class WaiverRulesPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
