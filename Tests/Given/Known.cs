using CrmChecklists.Domain;

namespace CrmChecklists.Given;

/// <summary>Items with what a deal knows about them: <c>Item("Who signs?").Required().Assumed("The CFO")</c>. Open and advised unless said otherwise.</summary>
internal static class Known
{
    public static ItemAnswer Item(string question) => new(
        new Item(
            Key: question.ToLowerInvariant().TrimEnd('?').Replace(' ', '-'),
            Question: question,
            Kind: ItemKind.Know,
            Enforcement: Enforcement.Advise,
            NeedsVerification: false,
            Impact: 3,
            Effort: 3,
            Order: 1,
            Stage: Stages.Qualify.Category,
            WhyAsked: "Because deals were lost over it.",
            WhoSees: "You and your manager"),
        Answer.None);

    public static ItemAnswer Acknowledged(this ItemAnswer one) => one.Enforced(Enforcement.Acknowledge);

    public static ItemAnswer Required(this ItemAnswer one) => one.Enforced(Enforcement.Require);

    public static ItemAnswer Enforced(this ItemAnswer one, Enforcement enforcement) => one with { Item = one.Item with { Enforcement = enforcement } };

    public static ItemAnswer NeedingVerification(this ItemAnswer one) => one.Required() with { Item = one.Required().Item with { NeedsVerification = true } };

    public static ItemAnswer In(this ItemAnswer one, Stage stage) => one with { Item = one.Item with { Stage = stage.Category } };

    public static ItemAnswer Weighing(this ItemAnswer one, int impact, int effort) => one with { Item = one.Item with { Impact = impact, Effort = effort } };

    public static ItemAnswer At(this ItemAnswer one, int order) => one with { Item = one.Item with { Order = order } };

    public static ItemAnswer NotYet(this ItemAnswer one, DateTime due) => one.Answered(new Answer(AnswerState.NotYet, Plan: "Ask the CFO", DueOn: due));

    public static ItemAnswer Assumed(this ItemAnswer one, string value) => one.Answered(new Answer(AnswerState.Assumed, value));

    public static ItemAnswer Verified(this ItemAnswer one, string value, DateTime on) =>
        one.Answered(new Answer(AnswerState.Verified, value, Source: "The CFO, by phone", VerifiedOn: on));

    public static ItemAnswer Unknowable(this ItemAnswer one) => one.Answered(new Answer(AnswerState.Unknowable, Reason: "They may not tell anybody"));

    public static ItemAnswer Waived(this ItemAnswer one, DateTime until) => one with { Kept = one.Kept with { WaivedUntil = until } };

    public static ItemAnswer KeepingDays(this ItemAnswer one, int days) => one with { Item = one.Item with { ShelfLifeDays = days } };

    public static ItemAnswer AskingWhys(this ItemAnswer one, int depth) => one with { Item = one.Item with { WhyDepth = depth } };

    public static ItemAnswer WithWhys(this ItemAnswer one, int links, bool downToTheRoot = false) => one with { Kept = one.Kept with { Whys = links, HasRootCause = downToTheRoot } };

    public static ItemAnswer Typed(this ItemAnswer one, AnswerType type, string? options = null) => one with { Item = one.Item with { Type = type, Options = options } };

    public static ItemAnswer BoundTo(this ItemAnswer one, string column, string? says, string? said = null) =>
        one with { Item = one.Item with { BoundColumn = column }, Kept = one.Kept with { ColumnSays = says, ColumnSaid = said } };

    public static ItemAnswer Answered(this ItemAnswer one, Answer answer) => one with { Answer = answer };
}
