using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Compliance;

/// <summary>Counts a deal's stage anew whenever one of its answers changes (once for all that are saved together), in the same transaction, so that the counts never disagree with the answers.</summary>
[Step("Create", AnswerTable.Name, PipelineStage.PostOperation)]
[Step("Update", AnswerTable.Name, PipelineStage.PostOperation, Filter = AnswerTable.CountFilter, PreImage = AnswerTable.CountImage)]
[Step("Delete", AnswerTable.Name, PipelineStage.PostOperation, PreImage = AnswerTable.CountImage)]
public sealed class CompliancePlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var answer = run.Context.MessageName == "Create" ? run.Target : run.Before;
        var deal = answer.Read<EntityReference>(AnswerTable.Deal);
        var stage = Choice.Ordinal(answer.Read<OptionSetValue>(AnswerTable.Stage));
        if (deal is null || stage is null || StageCount.ComesLater(run, deal.Id, stage.Value))
            return;

        // A deal that is being deleted takes its answers along one by one: nothing new may be hung on it then.
        StageCount.Renew(run, deal.Id, stage.Value, mayCreate: run.Context.MessageName != "Delete");
    }
}
