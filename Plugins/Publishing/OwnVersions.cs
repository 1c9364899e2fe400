using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;

namespace CrmChecklists.Publishing;

/// <summary>All versions of the checklist a bound Custom API is about, as far as the caller may read them.</summary>
internal static class OwnVersions
{
    public static IReadOnlyList<StoredChecklist> Of(PluginRun run)
    {
        var key = ChecklistQueries.StateOf(run.AsUser, run.TargetRow.Id)?.Read<string>(ChecklistTable.Key);
        run.RefuseIf(key is null, Messages.ChecklistNotFound);
        return ChecklistQueries.Versions(run.AsUser, [key!]);
    }
}
