using CrmChecklists.Answers;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using CrmChecklists.Waivers;

namespace CrmChecklists.Guidance;

/// <summary>The guidance for one deal and one stage or moment as JSON (docs/data-model.md, Guidance). What is shown is read with the caller's rights.</summary>
internal sealed class GuidancePage
{
    private readonly PluginRun run;
    private readonly Deal deal;
    private readonly DealPosition position;
    private readonly Stage? stage;
    private readonly Moment moment;
    private readonly IReadOnlyList<KnownItem> known;
    private readonly IReadOnlyList<Moment> moments;
    private readonly WhyChains whys;
    private readonly AnswerHistory history;
    private readonly IReadOnlyDictionary<string, WaiverRow> waivers;
    private readonly PracticeAdvice advice;
    private readonly ShownColumns columns;
    private readonly GuidanceDeal beside;

    private GuidancePage(PluginRun run, Deal deal, DealPosition position, Stage? stage, Moment moment)
    {
        this.run = run;
        this.deal = deal;
        this.position = position;
        this.stage = stage;
        this.moment = moment;
        var items = Queries.PublishedItems(run.AsUser, deal.Id, AskedScope.Shown(stage?.Category, OtherMoments), AnswerTable.Shown);
        var help = PracticeQuery.For(run.AsUser, stage?.Category, items.Where(one => one.Checklist.Moment == moment).Select(one => one.Known.Item.Key));
        var asked = Asked.Of(items, run.AsSystem, deal.Id, run.Now, help.SelectMany(one => Asked.Columns(one.Condition)));

        moments = OtherMoments.Where(one => asked.Items.Any(item => item.Checklist.Moment == one)).ToList();
        known = asked.Items.Where(one => one.Checklist.Moment == moment).ToList();
        whys = WhyChains.Of(run.AsUser, known.Select(one => one.AnswerId));
        history = AnswerHistory.Of(run.AsUser, known.Select(one => one.AnswerId));
        waivers = WaiverQueries.Newest(run.AsUser, deal.Id);
        advice = PracticeAdvice.Of(run, deal.Id, asked.Deal is { } row ? help.Where(one => Asked.Applies(one.Condition, row.Facts, run.Now)).ToList() : []);
        columns = ShownColumns.Of(run.AsUser, deal.Id, known);
        beside = new GuidanceDeal(run, deal);
    }

    /// <summary>The guidance a run asks for by its parameters Stage and Moment.</summary>
    /// <param name="run">The run.</param>
    /// <param name="deal">The deal, which the caller may read.</param>
    public static JsonObject For(PluginRun run, Deal deal)
    {
        var category = run.Parameter<int?>("Stage");
        var other = OtherMoment(run, OtherMoments, Messages.NoSuchMoment);
        var position = DealPosition.Of(run.AsSystem, deal.Id);
        var stage = other is not null ? null
            : category is null ? position.Present ?? position.Stages[0]
            : position.Stages.FirstOrDefault(one => one.Category == category);
        run.RefuseIf(stage is null && other is null, () => Messages.NoSuchStage(category!.Value));
        return new GuidancePage(run, deal, position, stage, other ?? Moment.LeavingStage).Json();
    }

    /// <summary>The moment at which a run would close the deal: winning or losing; null where it asks for a stage.</summary>
    public static Moment? Closing(PluginRun run) => OtherMoment(run, [Moment.Winning, Moment.Losing], Messages.NoMoveAtMoment);

    private static Moment[] OtherMoments => [Moment.Winning, Moment.Losing, Moment.PreparingMeeting];

    private static Moment? OtherMoment(PluginRun run, Moment[] known, Func<int, Message> refusal)
    {
        if (run.Parameter<int?>("Moment") is not { } number || number == (int)Moment.LeavingStage)
            return null;
        run.RefuseIf(!known.Contains((Moment)number), () => refusal(number));
        return (Moment)number;
    }

    private JsonObject Json() => new()
    {
        { "deal", new JsonObject { { "id", deal.Id }, { "name", deal.Name } } },
        { "stage", stage is null ? null : new JsonObject { { "category", stage.Category }, { "name", stage.Name }, { "isPresent", stage == position.Present } } },
        { "stages", position.Stages.Select(one => new JsonObject { { "category", one.Category }, { "name", one.Name } }) },
        { "moment", Words.Of(moment) },
        { "moments", moments.Select(Words.Of) },
        { "nextStage", position.Next?.ToJson() },
        { "checklist", known.Count == 0 ? null : Checklist(known[0]) },
        { "progress", Counts(Progress.Of(known.Select(one => one.Known).ToList(), run.Now)) },
        { "items", NextBest.First(known.Select(one => one.Known), run.Now).Select(one => Item(known.First(row => ReferenceEquals(row.Known, one)))) },
        { "practices", advice.ForStage() },
        { "practicesAtOnce", run.Settings.PracticesAtOnce },
        { "mayWrite", beside.MayWrite },
        { "closed", beside.Closed },
        { "commitments", beside.Commitments },
        { "keptRate", beside.KeptRate },
        { "people", beside.People },
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
            { "type", Words.Of(item.Type) },
            { "options", ItemOption.Read(item.Options).Select(option => new JsonObject { { "key", option.Key }, { "label", option.Label } }) },
            { "boundTo", item.BoundColumn },
            { "shelfLifeDays", item.ShelfLifeDays },
            { "whyDepth", item.WhyDepth },
            { "chainIsComplete", one.Known.ChainIsComplete },
            { "holds", one.Known.Holds(run.Now) },
            { "because", Said(one.Known.Because(run.Now)) },
            { "note", Said(Messages.Note(one.Known, run.Now)) },
            { "answer", Answer(one) },
            { "waiver", waivers.TryGetValue(item.Key, out var waiver) ? Waiver(waiver) : null },
            { "practices", advice.For(item.Key) },
            { "askCustomer", Languages(item.AskCustomer) },
            { "bring", Languages(item.Bring) },
        };
    }

    private JsonObject Answer(KnownItem one)
    {
        var answer = one.Known.Answer;
        var value = one.Known.Item.BoundColumn is null ? answer.Value : columns.Value(one);
        return new JsonObject
        {
            { "state", Words.Of(one.Known.StateAt(run.Now)) },
            { "writtenState", Words.Of(answer.State) },
            { "value", value },
            { "display", AnswerValue.Display(one.Known.Item, value, one.Person) },
            { "source", answer.Source },
            { "verifiedOn", OnTheWire(answer.VerifiedOn) },
            { "expiresOn", OnTheWire(one.Known.ExpiresOn) },
            { "expiresSoon", one.Known.ExpiresSoon(run.Settings.ExpiringDays, run.Now) },
            { "plan", answer.Plan },
            { "dueOn", OnTheWire(answer.DueOn) },
            { "reason", answer.Reason },
            { "waivedUntil", OnTheWire(one.Known.Kept.IsWaived(run.Now) ? one.Known.Kept.WaivedUntil : null) },
            { "changedOn", OnTheClock(one.ChangedOn) },
            { "changedBy", one.ChangedBy },
            { "version", one.AnswerVersion },
            { "whys", whys.Under(one.AnswerId).Select(WhyTable.Read).Select(Why) },
            { "changes", history.Of(one.AnswerId).Select(Change) },
        };
    }

    private static JsonObject Why(Why why) => new()
    {
        { "kind", Words.Of(why.Kind) },
        { "text", why.Text },
        { "isRootCause", why.IsRootCause },
        { "person", why.Person },
        { "feeling", why.Feeling is { } feeling ? Words.Of(feeling) : null },
        { "strength", why.Strength },
        { "causeType", why.CauseType is { } cause ? Words.Of(cause) : null },
    };

    private static JsonObject Change(PastAnswer past) => new()
    {
        { "state", Words.Of(past.State) },
        { "value", past.Value },
        { "source", past.Source },
        { "writtenOn", OnTheClock(past.WrittenOn) },
        { "writtenBy", past.WrittenBy },
        { "changedOn", OnTheClock(past.ChangedOn) },
        { "changedBy", past.ChangedBy },
    };

    private static JsonObject Waiver(WaiverRow waiver) => new()
    {
        { "id", waiver.Row.Id },
        { "state", Words.Of(waiver.Asked.State) },
        { "reason", waiver.Reason },
        { "askedBy", waiver.AskedByName },
        { "until", OnTheWire(waiver.Until) },
        { "decisionReason", waiver.DecisionReason },
    };

    private static JsonObject? Languages(string? lines)
    {
        var wordings = new JsonObject();
        foreach (var line in LanguageLine.Read(lines))
            wordings.Add(line.Language, line.Text);
        return wordings.Any() ? wordings : null;
    }

    private string? Said(FormattableString? sentence) => sentence is null ? null : run.Language.Say(sentence);

    private static string? OnTheClock(DateTime? moment) => moment is { } known ? Day.MomentOnTheWire(known) : null;

    private static string? OnTheWire(DateTime? day) => day is { } date ? Day.OnTheWire(date) : null;
}
