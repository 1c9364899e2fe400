using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Publishing;

/// <summary>Writes drafts and publishes them, with the caller's rights: who may write checklists is the platform's to say.</summary>
internal static class Publisher
{
    /// <summary>
    /// Shared by the Custom APIs of this folder around their writes: <see cref="PublishedIsFrozenPlugin"/> lets status changes through that happen inside them.
    /// A client cannot set a shared variable other than "tag", so that nobody gets here past the checks.
    /// </summary>
    public const string Flag = "chk.publishing";

    /// <summary>Publishes a draft and retires the version published before it.</summary>
    public static void Publish(PluginRun run, StoredChecklist draft, StoredChecklist? published)
    {
        run.Share(Flag, draft.Content.Key);
        if (published is not null)
            run.AsUser.Update(new Entity(ChecklistTable.Name, published.Id)
            {
                [ChecklistTable.State] = new OptionSetValue(ChecklistTable.Inactive),
                [ChecklistTable.Status] = new OptionSetValue(ChecklistTable.Retired),
            });

        run.AsUser.Update(new Entity(ChecklistTable.Name, draft.Id)
        {
            [ChecklistTable.State] = new OptionSetValue(ChecklistTable.Active),
            [ChecklistTable.Status] = new OptionSetValue(ChecklistTable.Published),
            [ChecklistTable.PublishedOn] = run.Now,
            [ChecklistTable.PublishedBy] = new EntityReference(UserTable.Name, run.Context.InitiatingUserId),
        });
        run.Trace($"Published {draft.Content.Key} {draft.Version}");
    }

    /// <summary>Writes a new draft with its items.</summary>
    public static StoredChecklist CreateDraft(PluginRun run, Checklist content, int version)
    {
        var id = run.AsUser.Create(ChecklistTable.NewDraft(content, version));
        CreateItems(run, content, id);
        return new StoredChecklist(id, version, ChecklistTable.Draft, content);
    }

    /// <summary>Lets a draft say something else.</summary>
    public static StoredChecklist ReplaceDraft(PluginRun run, StoredChecklist draft, Checklist content)
    {
        var row = ChecklistTable.NewDraft(content, draft.Version);
        row.Id = draft.Id;
        row.Attributes.Remove(ChecklistTable.Key);
        row.Attributes.Remove(ChecklistTable.Version);
        run.AsUser.Update(row);

        foreach (var item in ChecklistQueries.ItemIds(run.AsUser, draft.Id))
            run.AsUser.Delete(ItemTable.Name, item);
        CreateItems(run, content, draft.Id);
        return draft with { Content = content };
    }

    private static void CreateItems(PluginRun run, Checklist content, Guid checklist)
    {
        foreach (var item in content.Items)
            run.AsUser.Create(ItemTable.New(item, checklist));
    }
}
