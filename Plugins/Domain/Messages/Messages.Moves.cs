namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>A forward move while something is not settled: every gap, the most important first.</summary>
    public static Message StageHeld(StageMove move, IReadOnlyList<Gap> gaps) => new("CHK101",
        $"""
        This deal {Cannot(move)} yet: {ToSettle(gaps.Count)} still to settle.
        {Of(gaps)}
        Deals are lost over what nobody asked or nobody checked, and finding out now costs least.
        Open the checklist on the deal and write down what you know. Where a plan is enough, an honest "not yet" with a plan and a date lets the deal move on.
        """);

    /// <summary>A target that is no stage of the process.</summary>
    public static Message UnknownStage() => new("CHK102",
        $"This deal was not moved: the stage it was to go to does not belong to its process. Without knowing the stage nobody can say what the move would leave behind. Choose one of the process's own stages.");

    /// <summary>Winning or losing a deal while its own checklist is not settled.</summary>
    public static Message ClosingHeld(IReadOnlyList<Moment> moments, IReadOnlyList<Gap> gaps) => new("CHK103",
        $"""
        This deal {CannotClose(moments)} yet: {ToSettle(gaps.Count)} still to settle.
        {Of(gaps)}
        What a deal taught is known best on the day it closes, and the next deal is won with it.
        Open the checklist on the deal and write down what you know. Where a plan is enough, an honest "not yet" with a plan and a date lets you close it.
        """);

    /// <summary>A receipt changed or deleted, by whomever.</summary>
    public static Message ReceiptIsFrozen() => new("CHK104",
        $"The receipt was not changed: receipts stay as they were written, whatever anybody's role. They are worth something only because nobody can correct them afterwards. If a receipt is wrong, say so in a note on the deal.");

    /// <summary>A receipt written by hand.</summary>
    public static Message ReceiptIsWritten() => new("CHK105",
        $"The receipt was not saved: receipts are written by the gate itself when a deal moves, so that each of them stands for a move that was decided. Move the deal; to bring in history, import it with the decision Recorded and the road Import.");

    /// <summary>Why an item holds.</summary>
    public static FormattableString Because(ItemAnswer one, DateTime now) => one.StateAt(now) switch
    {
        AnswerState.Open => Note(one, now) ?? (FormattableString)$"It is still open.",
        AnswerState.NotYet => $"There is a plan, but this must be known before the deal moves on.",
        AnswerState.Assumed when one.Item.NeedsVerification =>
            Note(one, now) is { } note ? $"{note} This one must be verified." : (FormattableString)$"It is assumed, and this one must be verified: who or what told us, and when?",
        AnswerState.Unknowable => $"It is said to be unknowable, but this must be known before the deal moves on.",
        _ => one.Kept.Whys == 0
            ? $"It is known, but not why: {one.Item.WhyDepth} whys are asked for, or fewer down to the root cause."
            : (FormattableString)$"Its chain of whys has {one.Kept.Whys} of {one.Item.WhyDepth} links: go on asking why, or mark the root cause and say of which kind it is.",
    };

    /// <summary>Why the state that counts is another than the one written down; null where it is the same.</summary>
    public static FormattableString? Note(ItemAnswer one, DateTime now) => one.FallbackAt(now) switch
    {
        Fallback.None => null,
        Fallback.Waived => $"A manager made an exception for it until {one.Kept.WaivedUntil!.Value}.",
        Fallback.PlanIsOverdue => one.Answer.DueOn is { } due ? $"The plan was to know by {due}; that day has passed." : (FormattableString)$"There is a plan, but no day by which it will be known.",
        Fallback.ColumnIsEmpty => $"It was known, but its field on the form is empty now.",
        Fallback.ColumnIsFilled => $"Its field on the form is filled; nobody has said yet who or what told us.",
        Fallback.ColumnHasChanged => $"Its field on the form was changed after it was verified, so it counts as assumed.",
        Fallback.HasExpired => $"It was verified on {one.Answer.VerifiedOn!.Value}, which is more than {one.Item.ShelfLifeDays} days ago, so it counts as assumed: is it still so?",
        var fallback => throw new ArgumentOutOfRangeException(nameof(one), fallback, "It has no sentence."),
    };

    private static IEnumerable<FormattableString> Of(IEnumerable<Gap> gaps) => gaps.Select(gap => (FormattableString)$"{gap.Item.Question} {gap.Because}");

    private static FormattableString Cannot(StageMove move) => move switch
    {
        { To: null, From: null } => $"cannot finish its process",
        { To: null } => $"cannot leave {move.From.Name} and finish its process",
        { From: null } => $"cannot go to {move.To.Name}",
        _ => $"cannot leave {move.From.Name} for {move.To.Name}",
    };

    private static FormattableString CannotClose(IReadOnlyList<Moment> moments) =>
        moments.Count > 1 ? $"cannot be closed, won or lost," : moments[0] == Moment.Winning ? $"cannot be closed as won" : (FormattableString)$"cannot be closed as lost";

    private static FormattableString ToSettle(int gaps) => gaps == 1 ? $"one thing is" : (FormattableString)$"{gaps} things are";
}
