using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;

namespace CrmChecklists.Answers;

/// <summary>Keeps the history of an answer as it was written; it goes only with its answer.</summary>
[Step("Create", AnswerChangeTable.Name, PipelineStage.PreOperation)]
[Step("Update", AnswerChangeTable.Name, PipelineStage.PreOperation, Filter = AnswerChangeTable.FrozenFilter)]
[Step("Delete", AnswerChangeTable.Name, PipelineStage.PreOperation)]
public sealed class HistoryIsFrozenPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
