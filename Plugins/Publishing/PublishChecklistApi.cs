using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Publishing;

/// <summary>Publishes a draft: deals are judged by it from now on, and the version before it is retired.</summary>
[CustomApi("chk_PublishChecklist")]
public sealed class PublishChecklistApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var versions = OwnVersions.Of(run);
        var draft = versions.First(one => one.Id == run.TargetRow.Id);

        run.RefuseIf(!draft.IsDraft, () => Messages.NotADraft(draft.Content.Name, draft.Version));
        var columns = new DealColumnCheck(new DealColumnTypes(run.AsSystem).KindOf);
        var problems = draft.Content.Problems().Concat(columns.Problems(draft.Content)).ToList();
        run.RefuseIf(problems.Count > 0, () => Messages.DraftIncomplete(draft.Content.Name, problems));
        Publisher.Publish(run, draft, versions.FirstOrDefault(one => one.IsPublished));

        run.Context.OutputParameters["Version"] = draft.Version;
    }
}
