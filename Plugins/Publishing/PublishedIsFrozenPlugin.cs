using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Publishing;

/// <summary>Refuses every change to a version that is not a draft, and every status set by hand; publishing announces itself by <see cref="Publisher.Flag"/>.</summary>
[Step("Create", ChecklistTable.Name, PipelineStage.PreOperation)]
[Step("Update", ChecklistTable.Name, PipelineStage.PreOperation, Filter = ChecklistTable.FrozenFilter, PreImage = ChecklistTable.FrozenImage)]
[Step("Delete", ChecklistTable.Name, PipelineStage.PreOperation, PreImage = ChecklistTable.FrozenImage)]
[Step("Create", ItemTable.Name, PipelineStage.PreOperation)]
[Step("Update", ItemTable.Name, PipelineStage.PreOperation, Filter = ItemTable.FrozenFilter, PreImage = ItemTable.Checklist)]
[Step("Delete", ItemTable.Name, PipelineStage.PreOperation, PreImage = ItemTable.Checklist)]
public sealed class PublishedIsFrozenPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var publishing = run.SharedAround(Publisher.Flag) is not null;
        switch ($"{run.Context.MessageName} {run.Context.PrimaryEntityName}")
        {
            case $"Create {ChecklistTable.Name}": run.Obey(Freezing.Create(IsDraftAfter(run.Target), publishing)); break;
            case $"Update {ChecklistTable.Name}": run.Obey(Change(run.Target, run.Before, publishing)); break;
            case $"Delete {ChecklistTable.Name}": run.Obey(Freezing.Touch(State(run.Before))); break;
            case $"Create {ItemTable.Name}": TouchParent(run, run.Target, mayLackParent: false); break;
            case $"Update {ItemTable.Name}": ChangeItem(run); break;
            case $"Delete {ItemTable.Name}": TouchParent(run, run.Before, mayLackParent: true); break;
        }
    }

    private static Decision Change(Entity target, Entity before, bool publishing) => Freezing.Change(
        State(before),
        IsDraftAfter(target),
        target.Contains(ChecklistTable.Key) || target.Changes(ChecklistTable.Version, before),
        publishing);

    private static void ChangeItem(PluginRun run)
    {
        TouchParent(run, run.Before, mayLackParent: true);
        if (run.Target.Changes(ItemTable.Checklist, run.Before))
            TouchParent(run, run.Target, mayLackParent: false);
    }

    private static void TouchParent(PluginRun run, Entity item, bool mayLackParent)
    {
        // As SYSTEM: whether a version is frozen does not depend on who may read it.
        var parent = item.Read<EntityReference>(ItemTable.Checklist) is { } checklist ? ChecklistQueries.StateOf(run.AsSystem, checklist.Id) : null;
        run.RefuseIf(parent is null && !mayLackParent, Messages.ItemWithoutChecklist);
        if (parent is not null)
            run.Obey(Freezing.Touch(State(parent)));
    }

    private static bool IsDraftAfter(Entity target) =>
        (target.Read<OptionSetValue>(ChecklistTable.Status)?.Value ?? ChecklistTable.Draft) == ChecklistTable.Draft
        && (target.Read<OptionSetValue>(ChecklistTable.State)?.Value ?? ChecklistTable.Active) == ChecklistTable.Active;

    private static VersionState State(Entity row) => new(
        row.Read<string>(ChecklistTable.Title) ?? "",
        row.Read<int>(ChecklistTable.Version),
        row.Read<OptionSetValue>(ChecklistTable.Status)?.Value == ChecklistTable.Draft);
}
