using CrmChecklists.Dataverse;

namespace CrmChecklists.Publishing;

/// <summary>Gives the draft of a checklist: the one there is, or a copy of the version it is called on, with the next number.</summary>
[CustomApi("chk_NewChecklistVersion")]
public sealed class NewChecklistVersionApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var versions = OwnVersions.Of(run);
        var draft = versions.FirstOrDefault(one => one.IsDraft)
            ?? Publisher.CreateDraft(run, versions.First(one => one.Id == run.TargetRow.Id).Content, versions.Max(one => one.Version) + 1);

        run.Context.OutputParameters["ChecklistId"] = draft.Id;
    }
}
