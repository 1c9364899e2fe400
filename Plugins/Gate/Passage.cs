using System.Globalization;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>The receipt of a move.</summary>
/// <param name="Leg">From where to where.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Deal">Whose receipt it is; null where the deal is gone, and nothing is written then.</param>
/// <param name="Message">What the rep read.</param>
/// <param name="Gaps">A line for each item that held.</param>
/// <param name="Waivers">A line for each item that passed by a manager's exception.</param>
/// <param name="Checklists">The versions the decision rests on.</param>
/// <param name="Lesson">What the deal taught; null where it does not close, or nothing was answered.</param>
internal sealed record Passage(
    Leg Leg, Verdict Verdict, Deal? Deal, string Message, IReadOnlyList<string> Gaps, IReadOnlyList<string> Waivers, string Checklists, Lesson? Lesson)
{
    /// <summary>Handed on instead where the gate saw that nothing moves.</summary>
    public const string NoMove = "";

    private const string LessonOfPassage = "chk_passage_lesson";
    private const int LongestTitle = 300;
    private const int LongestMessage = 4000;
    private const int LongestGaps = 10_000;
    private const int LongestWaivers = 4000;
    private const int LongestChecklists = 400;

    public static Passage Of(Ruling ruling, PluginRun run) => new(
        ruling.Leg,
        ruling.Decision.IsAllowed ? Verdict.Allowed : Verdict.Refused,
        ruling.Asked.Deal?.Deal,
        ruling.Decision.Refusal?.In(ruling.Language) ?? "",
        ruling.Decision.Gaps.Select(gap => $"{gap.Item.Key}: {gap.Item.Question} {ruling.Language.Say(gap.Because)}").ToList(),
        ruling.Asked.Items.Where(one => one.Known.Kept.IsWaived(run.Now)).Select(one => Waiver(one.Known, ruling.Language, run.Now)).ToList(),
        KnownItem.Versions(ruling.Asked.Items),
        ruling.Lesson);

    /// <summary>As a text that one stage of the pipeline hands to the next: only texts are sure to survive between them.</summary>
    /// <param name="operation">The operation that decided.</param>
    public string ToText(string operation) => new JsonObject
    {
        { "operation", operation },
        { "road", (int)Leg.Road }, { "process", Leg.Process }, { "fromId", Leg.FromId }, { "from", Leg.From }, { "toId", Leg.ToId }, { "to", Leg.To },
        { "since", Leg.Since?.ToString("o", CultureInfo.InvariantCulture) },
        { "deal", Deal?.Id }, { "name", Deal?.Name }, { "ownerTable", Deal?.Owner.LogicalName }, { "owner", Deal?.Owner.Id },
        { "waivers", Waivers }, { "checklists", Checklists },
        { "outcome", (int?)Lesson?.Outcome }, { "lesson", Lesson?.Text }, { "cause", (int?)Lesson?.CauseType },
    }.ToString();

    /// <summary>The receipt of an allowed move, from <see cref="ToText"/>; null where another operation decided it and writes it.</summary>
    public static Passage? AllowedFromText(string text, string operation)
    {
        if (text == NoMove)
            return null;
        var read = (Dictionary<string, object?>)JsonParser.Parse(text)!;
        string Text(string name) => (string)read[name]!;

        if (Text("operation") != operation)
            return null;
        var since = read["since"] is string began ? DateTime.Parse(began, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : (DateTime?)null;
        var deal = read["deal"] is string id ? new Deal(Guid.Parse(id), Text("name"), new EntityReference(Text("ownerTable"), Guid.Parse(Text("owner")))) : null;
        return new Passage(
            new Leg((Road)(int)(decimal)read["road"]!, Text("process"), Text("fromId"), Text("from"), Text("toId"), Text("to"), since),
            Verdict.Allowed,
            deal,
            "",
            [],
            ((List<object?>)read["waivers"]!).Cast<string>().ToList(),
            Text("checklists"),
            read["lesson"] is string lesson ? new Lesson((Outcome)(int)(decimal)read["outcome"]!, lesson, read["cause"] is decimal cause ? (CauseType)(int)cause : null) : null);
    }

    /// <summary>Writes it, and the lesson with it, as SYSTEM because nobody else may. One request.</summary>
    public void Write(PluginRun run)
    {
        if (Deal is null)
            return;

        var row = Row(Deal, run.Now, new EntityReference(UserTable.Name, run.Context.InitiatingUserId));
        if (Lesson is not null)
            row.RelatedEntities.Add(new Relationship(LessonOfPassage), new EntityCollection([Lesson.Row(Deal, run.Now)]));
        Receipts.Create(run, row);
        run.Trace($"Receipt written: {Words.Of(Verdict)}, {Gaps.Count} gaps");
    }

    /// <summary>Writes the receipt of a change that nobody decided.</summary>
    /// <param name="run">The run that found it.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="leg">What changed.</param>
    /// <param name="on">The latest moment it can have happened, UTC.</param>
    public static void WriteFound(PluginRun run, Deal deal, Leg leg, DateTime on)
    {
        var row = new Passage(leg, Verdict.Found, deal, Messages.FoundMove().In(run.Language), [], [], "", null).Row(deal, on, null);
        row[PassageTable.FoundOn] = run.Now;
        Receipts.Create(run, row);
    }

    private Entity Row(Deal deal, DateTime now, EntityReference? by) => new(PassageTable.Name)
    {
        [PassageTable.Title] = Texts.Cut($"{Leg.Title}: {Words.Of(Verdict)}", LongestTitle),
        [PassageTable.Deal] = new EntityReference(OpportunityTable.Name, deal.Id),
        [PassageTable.DealId] = deal.Id.ToString("D"),
        [PassageTable.DealName] = Texts.Cut(deal.Name, LongestTitle),
        [PassageTable.Process] = Leg.Process,
        [PassageTable.FromStage] = Leg.From,
        [PassageTable.FromStageId] = Leg.FromId,
        [PassageTable.ToStage] = Leg.To,
        [PassageTable.ToStageId] = Leg.ToId,
        [PassageTable.Decision] = Choice.Of(Verdict),
        [PassageTable.Road] = Choice.Of(Leg.Road),
        [PassageTable.Gaps] = Texts.Cut(string.Join("\n", Gaps), LongestGaps),
        [PassageTable.GapCount] = Gaps.Count,
        [PassageTable.Waivers] = Texts.Cut(string.Join("\n", Waivers), LongestWaivers),
        [PassageTable.Message] = Texts.Cut(Message, LongestMessage),
        [PassageTable.Checklists] = Texts.Cut(Checklists, LongestChecklists),
        [PassageTable.StageBeganOn] = Leg.BeganOn,
        [PassageTable.MinutesInStage] = Leg.Since is { } since ? (int)Math.Min(int.MaxValue, Math.Max(0, (now - since).TotalMinutes)) : null,
        [PassageTable.PassedOn] = now,
        [PassageTable.PassedBy] = by,
        [PassageTable.Owner] = deal.Owner,
    };

    private static string Waiver(ItemAnswer one, Language language, DateTime now) => $"{one.Item.Key}: {one.Item.Question} {language.Say(Messages.Note(one, now)!)}";
}
