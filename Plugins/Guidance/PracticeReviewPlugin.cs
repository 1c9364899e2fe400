using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;

namespace CrmChecklists.Guidance;

/// <summary>Says when a practice wants reading again: counted from the day it was written or says something else, unless whoever writes it sets a day.</summary>
[Step("Create", PracticeTable.Name, PipelineStage.PreOperation)]
[Step("Update", PracticeTable.Name, PipelineStage.PreOperation, Filter = PracticeTable.Body, PreImage = PracticeTable.Body)]
public sealed class PracticeReviewPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var isNew = run.Context.MessageName == "Create";
        var isSetByHand = isNew ? run.Target.Read<DateTime?>(PracticeTable.ReviewOn) is not null : run.Target.Contains(PracticeTable.ReviewOn);

        if (!isSetByHand && (isNew || run.Target.Changes(PracticeTable.Body, run.Before)))
            run.Target[PracticeTable.ReviewOn] = run.Now.Date.AddDays(run.Settings.PracticeReviewDays);
    }
}
