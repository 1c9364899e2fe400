using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;

namespace CrmChecklists.Guidance;

/// <summary>Refuses a practice whose condition cannot be read.</summary>
[Step("Create", PracticeTable.Name, PipelineStage.PreOperation)]
[Step("Update", PracticeTable.Name, PipelineStage.PreOperation, Filter = PracticeTable.Condition)]
public sealed class PracticeRulesPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
