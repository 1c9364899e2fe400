using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>What a deal that closes taught: the answers to the checklists of that moment, with their whys, in words.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Text">What was asked and answered.</param>
/// <param name="CauseType">Of which kind the first root cause is that was named.</param>
internal sealed record Lesson(Outcome Outcome, string Text, CauseType? CauseType)
{
    private const int LongestTitle = 300;
    private const int LongestText = 20_000;

    /// <summary>
    /// Null where nothing was answered, and for a closing activity: the win or loss it belongs to writes the lesson. One request, where there are whys to read.
    /// </summary>
    public static Lesson? Of(IOrganizationService asSystem, DealMove closing, Asked asked, DateTime now)
    {
        if (closing.Road == Road.ClosingActivity)
            return null;

        var whys = WhyChains.Of(asSystem, asked.Items.Where(one => one.Known.Kept.Whys > 0).Select(one => one.AnswerId));
        var told = asked.Items.Select(one => Told(one, whys)).ToList();
        var outcome = closing.To == OpportunityTable.Won ? Outcome.Won : Outcome.Lost;
        // Sales operations read lessons side by side, whoever closed the deals: they are all in one language.
        return LessonText.Of(told) is { } text ? new Lesson(outcome, Language.English.Say(text), LessonText.FirstCause(told)) : null;
    }

    /// <summary>What an honest exit taught; null for a closing activity, as above. Without a request.</summary>
    public static Lesson? Of(DealMove closing, Exit exit) =>
        closing.Road == Road.ClosingActivity ? null : new Lesson(Outcome.QualifiedOut, Language.English.Say(exit.Lesson), null);

    /// <summary>Its row, but for the receipt it goes with.</summary>
    public Entity Row(Deal deal, DateTime now) => new(LessonTable.Name)
    {
        [LessonTable.Title] = Texts.Cut($"{Texts.Cut(deal.Name, LongestTitle - 20)}: {InWords(Outcome)}", LongestTitle),
        [LessonTable.Deal] = new EntityReference(OpportunityTable.Name, deal.Id),
        [LessonTable.DealName] = Texts.Cut(deal.Name, LongestTitle),
        [LessonTable.Outcome] = Choice.Of(Outcome),
        [LessonTable.Text] = Texts.Cut(Text, LongestText),
        [LessonTable.CauseType] = Choice.OfOrNull(CauseType),
        [LessonTable.LearnedOn] = now,
        [LessonTable.Owner] = deal.Owner,
    };

    private static string InWords(Outcome outcome) => outcome == Outcome.QualifiedOut ? "qualified out" : Words.Of(outcome);

    private static ToldItem Told(KnownItem one, WhyChains whys)
    {
        var value = one.Known.Item.BoundColumn is null ? one.Known.Answer.Value : one.Known.Kept.ColumnSays;
        return new ToldItem(one.Known, AnswerValue.Display(one.Known.Item, value, one.Person), [.. whys.Under(one.AnswerId).Select(WhyTable.Read)]);
    }
}
