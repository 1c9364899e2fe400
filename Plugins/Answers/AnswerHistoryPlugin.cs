using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;

namespace CrmChecklists.Answers;

/// <summary>Keeps what an answer said before somebody changed it.</summary>
[Step("Update", AnswerTable.Name, PipelineStage.PostOperation, Filter = AnswerTable.HistoryFilter, PreImage = AnswerTable.HistoryImage)]
public sealed class AnswerHistoryPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
