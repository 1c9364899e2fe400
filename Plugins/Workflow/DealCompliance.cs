using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Workflow;

/// <summary>How complete and how well evidenced a deal's answers are in one stage, for a workflow: counted now, as the row of chk_compliance is.</summary>
internal static class DealCompliance
{
    /// <summary>A stage that was not given: a workflow's number is never empty.</summary>
    public const int PresentStage = -1;

    /// <param name="run">The run.</param>
    /// <param name="deal">The deal; missing where the process gave none.</param>
    /// <param name="stage">The stage's category; <see cref="PresentStage"/> for the one the deal is in, or the first where it is in none.</param>
    public static Progress Of(PlatformRun run, EntityReference? deal, int stage)
    {
        var its = run.ReadableDeal(deal?.Id ?? Guid.Empty);
        var position = DealPosition.Of(run.AsSystem, its.Id);
        var category = stage == PresentStage ? (position.Present ?? position.Stages[0]).Category : stage;
        run.RefuseIf(position.Stages.All(one => one.Category != category), () => Messages.NoSuchStage(category));

        var asked = Asked.Of(run.AsSystem, run.AsSystem, its.Id, AskedScope.Leaving([category]), AnswerTable.Judged, run.Now);
        return Progress.Of(asked.Items.Select(one => one.Known).ToList(), run.Now);
    }
}
