using System.Globalization;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;

namespace CrmChecklists.Guidance;

/// <summary>The guidance for one deal and stage as JSON (docs/data-model.md, Guidance). What is shown is read with the caller's rights.</summary>
internal sealed class GuidancePage
{
    private readonly PluginRun run;
    private readonly DealPosition position;
    private readonly Stage stage;
    private readonly IReadOnlyList<KnownItem> known;
    private readonly WhyChains whys;
    private readonly IReadOnlyList<Practice> practices;

    private GuidancePage(PluginRun run, Deal deal, DealPosition position, Stage stage)
    {
        this.run = run;
        this.position = position;
        this.stage = stage;
        known = Queries.KnownItems(run.AsUser, deal.Id, [stage.Category], AnswerTable.Shown);
        whys = WhyChains.Of(run.AsUser, known.Select(one => one.AnswerId));
        practices = PracticeQuery.For(run.AsUser, stage.Category, known.Select(one => one.Known.Item.Key));
    }

    /// <param name="run">The run.</param>
    /// <param name="deal">The deal, which the caller may read.</param>
    /// <param name="category">The stage to show; the present one where it is null.</param>
    public static JsonObject For(PluginRun run, Deal deal, int? category)
    {
        var position = DealPosition.Of(run.AsSystem, deal.Id);
        var stage = category is null ? position.Present ?? position.Stages[0] : position.Stages.FirstOrDefault(one => one.Category == category);
        run.RefuseIf(stage is null, () => Messages.NoSuchStage(category!.Value));
        return new GuidancePage(run, deal, position, stage!).Json(deal);
    }

    private JsonObject Json(Deal deal) => new()
    {
        { "deal", new JsonObject { { "id", deal.Id }, { "name", deal.Name } } },
        { "stage", new JsonObject { { "category", stage.Category }, { "name", stage.Name }, { "isPresent", stage == position.Present } } },
        { "stages", position.Stages.Select(one => new JsonObject { { "category", one.Category }, { "name", one.Name } }) },
        { "nextStage", position.Next?.ToJson() },
        { "checklist", known.Count == 0 ? null : Checklist(known[0]) },
        { "progress", Counts(Progress.Of(known.Select(one => one.Known).ToList(), run.Now)) },
        { "items", NextBest.First(known.Select(one => one.Known), run.Now).Select(one => Item(known.First(row => row.Known == one))) },
        { "practices", practices.Where(one => one.ItemKey is null).Select(Practice) },
    };

    private static JsonObject Checklist(KnownItem one) => new()
    {
        { "key", one.Checklist.Key }, { "version", one.Version }, { "name", one.Checklist.Name }, { "introduction", one.Checklist.Introduction },
    };

    private static JsonObject Counts(Progress progress) => new()
    {
        { "items", progress.Items },
        { "settled", progress.Settled },
        { "verified", progress.Verified },
        { "assumed", progress.Assumed },
        { "notYet", progress.NotYet },
        { "unknowable", progress.Unknowable },
        { "waived", progress.Waived },
        { "open", progress.Open },
        { "holding", progress.Holding },
    };

    private JsonObject Item(KnownItem one)
    {
        var item = one.Known.Item;
        return new JsonObject
        {
            { "key", item.Key },
            { "question", item.Question },
            { "kind", Words.Of(item.Kind) },
            { "enforcement", Words.Of(item.Enforcement) },
            { "needsVerification", item.NeedsVerification },
            { "impact", item.Impact },
            { "effort", item.Effort },
            { "whyAsked", item.WhyAsked },
            { "whoSees", item.WhoSees },
            { "holds", one.Known.Holds(run.Now) },
            { "because", one.Known.Because(run.Now) },
            { "answer", Answer(one) },
            { "practices", practices.Where(practice => practice.ItemKey == item.Key).Select(Practice) },
        };
    }

    private JsonObject Answer(KnownItem one)
    {
        var answer = one.Known.Answer;
        return new JsonObject
        {
            { "state", Words.Of(answer.State) },
            { "value", answer.Value },
            { "source", answer.Source },
            { "verifiedOn", OnTheWire(answer.VerifiedOn) },
            { "plan", answer.Plan },
            { "dueOn", OnTheWire(answer.DueOn) },
            { "reason", answer.Reason },
            { "changedOn", one.ChangedOn?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) },
            { "changedBy", one.ChangedBy },
            { "version", one.AnswerVersion },
            { "whys", whys.Under(one.AnswerId).Select(WhyTable.Read).Select(Why) },
        };
    }

    private static JsonObject Why(Why why) => new() { { "kind", Words.Of(why.Kind) }, { "text", why.Text }, { "isRootCause", why.IsRootCause } };

    private static JsonObject Practice(Practice practice) => new()
    {
        { "key", practice.Key },
        { "kind", Words.Of(practice.Kind) },
        { "title", practice.Title },
        { "body", practice.Body },
        { "contributor", practice.Contributor },
        { "basis", practice.Basis },
    };

    private static string? OnTheWire(DateTime? day) => day is { } date ? Day.OnTheWire(date) : null;
}
