using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>The receipt of a move, without the deal's name and owner, which are read only when it is written.</summary>
internal sealed record Passage(string From, string To, bool IsFinish, Verdict Verdict, string Message, string Gaps, int GapCount, string Checklists)
{
    private const int LongestTitle = 300;
    private const int LongestMessage = 4000;
    private const int LongestGaps = 10_000;

    public static Passage Of(Ruling ruling) => new(
        ruling.Move.From?.Name ?? "",
        ruling.Move.To?.Name ?? "",
        ruling.Move.IsFinish,
        ruling.Decision.IsAllowed ? Verdict.Allowed : Verdict.Refused,
        ruling.Decision.Refusal?.Text ?? "",
        string.Join("\n", ruling.Decision.Gaps.Select(gap => $"{gap.Item.Key}: {gap.Item.Question} {gap.Because}")),
        ruling.Decision.Gaps.Count,
        ruling.Checklists);

    /// <summary>As a text that one stage of the pipeline hands to the next: only texts are sure to survive between them.</summary>
    public string ToText() => new JsonObject
    {
        { "from", From }, { "to", To }, { "isFinish", IsFinish }, { "checklists", Checklists },
    }.ToString();

    /// <summary>The receipt of an allowed move, from <see cref="ToText"/>.</summary>
    public static Passage AllowedFromText(string text)
    {
        var read = (Dictionary<string, object?>)JsonParser.Parse(text)!;
        return new Passage((string)read["from"]!, (string)read["to"]!, (bool)read["isFinish"]!, Verdict.Allowed, "", "", 0, (string)read["checklists"]!);
    }

    /// <summary>Writes it, as SYSTEM because nobody else may: one read, one write.</summary>
    public void Write(PluginRun run, ProcessMove moved)
    {
        var deal = Queries.Deal(run.AsSystem, moved.Deal);
        if (deal is null)
            return;

        run.AsSystem.Create(new Entity(PassageTable.Name)
        {
            [PassageTable.Title] = Cut($"{Or(From, "no stage")} → {(IsFinish ? "finished" : Or(To, "another process"))}: {Words.Of(Verdict)}", LongestTitle),
            [PassageTable.Deal] = new EntityReference(OpportunityTable.Name, deal.Id),
            [PassageTable.DealId] = deal.Id.ToString("D"),
            [PassageTable.DealName] = Cut(deal.Name, LongestTitle),
            [PassageTable.Process] = moved.Table,
            [PassageTable.FromStage] = From,
            [PassageTable.ToStage] = To,
            [PassageTable.Decision] = Choice.Of(Verdict),
            [PassageTable.Road] = Choice.Of(IsFinish ? Road.Finishing : Road.StageChange),
            [PassageTable.Gaps] = Cut(Gaps, LongestGaps),
            [PassageTable.GapCount] = GapCount,
            [PassageTable.Message] = Cut(Message, LongestMessage),
            [PassageTable.Checklists] = Checklists,
            [PassageTable.PassedOn] = run.Now,
            [PassageTable.PassedBy] = new EntityReference(UserTable.Name, run.Context.InitiatingUserId),
            [PassageTable.Owner] = deal.Owner,
        });
        run.Trace($"Receipt written: {Words.Of(Verdict)}, {GapCount} gaps");
    }

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
}
