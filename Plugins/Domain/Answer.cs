namespace CrmChecklists.Domain;

/// <summary>What a deal knows about one item, as written down.</summary>
/// <param name="State">The state that was written; see <see cref="ItemAnswer.StateAt"/> for the one that counts.</param>
/// <param name="Value">What is known, in the form of the item's <see cref="AnswerType"/>; null where a column holds it.</param>
/// <param name="Source">Who or what told us.</param>
/// <param name="VerifiedOn">The day it was verified.</param>
/// <param name="Plan">What will be done to find out.</param>
/// <param name="DueOn">And by when.</param>
/// <param name="Reason">Why it cannot be known.</param>
internal sealed record Answer(
    AnswerState State,
    string? Value = null,
    string? Source = null,
    DateTime? VerifiedOn = null,
    string? Plan = null,
    DateTime? DueOn = null,
    string? Reason = null)
{
    /// <summary>What a deal says about an item it has no answer for.</summary>
    public static readonly Answer None = new(AnswerState.Open);

    /// <summary>A "not yet" whose day has passed.</summary>
    public bool IsOverdue(DateTime now) => State == AnswerState.NotYet && (DueOn is not { } due || Day.IsOver(due, now));
}
