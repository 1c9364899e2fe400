using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;

namespace CrmChecklists.Guidance;

/// <summary>Refuses a practice whose condition cannot be used.</summary>
[Step("Create", PracticeTable.Name, PipelineStage.PreOperation)]
[Step("Update", PracticeTable.Name, PipelineStage.PreOperation, Filter = PracticeTable.Condition)]
public sealed class PracticeRulesPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var columns = new DealColumnCheck(new DealColumnTypes(run.AsSystem).KindOf);
        var problems = columns.OfCondition(run.Target.Read<string>(PracticeTable.Condition));

        run.RefuseIf(problems.Count > 0, () => Messages.PracticeConditionUnusable(problems));
    }
}
