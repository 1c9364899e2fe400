using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;

namespace CrmChecklists.Answers;

/// <summary>Refuses everybody, administrators too, who would write, change or delete what an answer said before. It comes with a change of the answer and goes with the answer.</summary>
[Step("Create", AnswerChangeTable.Name, PipelineStage.PreOperation)]
[Step("Update", AnswerChangeTable.Name, PipelineStage.PreOperation, Filter = AnswerChangeTable.FrozenFilter)]
[Step("Delete", AnswerChangeTable.Name, PipelineStage.PreOperation)]
public sealed class HistoryIsFrozenPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var isOurs = run.Context.MessageName switch
        {
            "Create" => AnswerHistory.IsBeingKept(run),
            "Delete" => run.IsInside("Delete", AnswerTable.Name) || run.IsInside("Delete", OpportunityTable.Name),
            _ => false,
        };
        run.RefuseIf(!isOurs, Messages.HistoryIsFrozen);
    }
}
