using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Publishing;

/// <summary>Takes a pack, whole or not at all: what differs from what is published becomes a draft, published at once where asked. Twice changes nothing.</summary>
[CustomApi("chk_ImportPack")]
public sealed class ImportPackApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var pack = ReadPack(run);
        var publish = run.Parameter<bool?>("Publish") ?? false;
        Check(run, pack, publish);
        var versions = ChecklistQueries.Versions(run.AsUser, pack.Checklists.Select(one => one.Key)).ToLookup(one => one.Content.Key);

        run.Context.OutputParameters["Summary"] = new JsonObject
        {
            { "pack", pack.Name },
            { "version", pack.Version },
            { "checklists", pack.Checklists.Select(wanted => ImportChecklist(run, wanted, versions[wanted.Key].ToList(), publish)).ToList() },
            { "practices", PracticeImport.Run(run, pack.Practices) },
        }.ToString();
    }

    private static Pack ReadPack(PluginRun run)
    {
        var text = run.Parameter<string>("Pack");
        run.RefuseIf(text is null, () => Messages.WrongParameter("Pack", $"the JSON text of a pack"));

        var problems = new List<string>();
        var pack = PackText.Read(text!, problems);
        run.RefuseIf(pack is null, () => Messages.PackRefused(problems));
        return pack!;
    }

    /// <summary>Practices show at once; a draft is checked when it is published.</summary>
    private static void Check(PluginRun run, Pack pack, bool publish)
    {
        var columns = new DealColumnCheck(new DealColumnTypes(run.AsSystem).KindOf);
        var ofChecklists = pack.Checklists.Where(_ => publish).SelectMany(one => columns.Problems(one).Select(problem => Messages.InChecklist(one.Key, problem)));
        var problems = ofChecklists.Concat(pack.Practices.SelectMany(columns.Problems)).Select(Language.English.Say).ToList();
        run.RefuseIf(problems.Count > 0, () => Messages.PackRefused(problems));
    }

    private static JsonObject ImportChecklist(PluginRun run, Checklist wanted, IReadOnlyList<StoredChecklist> versions, bool publish)
    {
        var published = versions.FirstOrDefault(one => one.IsPublished);
        var draft = versions.FirstOrDefault(one => one.IsDraft);
        var change = PackPlan.For(wanted, published?.Content, draft?.Content, publish);
        var result = change switch
        {
            PackChange.NewDraft => Publisher.CreateDraft(run, wanted, versions.Select(one => one.Version).DefaultIfEmpty(0).Max() + 1),
            PackChange.ReplaceDraft => Publisher.ReplaceDraft(run, draft!, wanted),
            PackChange.PublishDraft => draft!,
            _ => null,
        };

        if (publish && result is not null)
            Publisher.Publish(run, result, published);
        return Summary(wanted, change, result ?? published ?? draft!, publish);
    }

    private static JsonObject Summary(Checklist wanted, PackChange change, StoredChecklist now, bool publish) => new()
    {
        { "key", wanted.Key },
        { "version", now.Version },
        { "change", Words.Of(change) },
        { "published", now.IsPublished || (publish && change != PackChange.Unchanged) },
    };
}
