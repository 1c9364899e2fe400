using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Answers;

/// <summary>Keeps what an answer said before somebody changed it, with who had written it and when. As SYSTEM: nobody may write history.</summary>
[Step("Update", AnswerTable.Name, PipelineStage.PostOperation, Filter = AnswerTable.HistoryFilter, PreImage = AnswerTable.HistoryImage)]
public sealed class AnswerHistoryPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        if (!AnswerChangeTable.SaysSomethingElse(run.Target, run.Before))
            return;

        var changedBy = new EntityReference(UserTable.Name, run.Context.UserId);
        AnswerHistory.Keep(run, AnswerChangeTable.New(run.Target.Id, run.Before, changedBy, run.Now));
        run.Trace("What the answer said before was kept");
    }
}
