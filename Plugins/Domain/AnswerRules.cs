namespace CrmChecklists.Domain;

/// <summary>Every state says what goes with it: evidence with "verified", a plan with "not yet", a reason with "unknowable". Whether that is junk, <see cref="AnswerJunk"/> says.</summary>
internal static class AnswerRules
{
    /// <summary>What an answer lacks, as sentences; empty when it is consistent.</summary>
    /// <param name="item">What was asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="columnSays">What the column the item is bound to says; null where it is empty or the item is not bound.</param>
    /// <param name="now">The moment of writing, UTC.</param>
    public static IEnumerable<FormattableString> Problems(Item item, Answer answer, string? columnSays, DateTime now) =>
        OfState(answer with { Value = answer.Value ?? columnSays }, now).Concat(AnswerValue.Problem(item, answer.Value) is { } problem ? [problem] : []);

    private static IEnumerable<FormattableString> OfState(Answer answer, DateTime now) => answer.State switch
    {
        AnswerState.Open => [],
        AnswerState.NotYet => NotYet(answer),
        AnswerState.Assumed => Assumed(answer),
        AnswerState.Verified => Verified(answer, now),
        AnswerState.Unknowable => Unknowable(answer),
        _ => [$"An exception is a manager's waiver; it cannot be written into an answer."],
    };

    private static IEnumerable<FormattableString> NotYet(Answer answer)
    {
        if (string.IsNullOrWhiteSpace(answer.Plan))
            yield return $"\"Not yet\" needs a plan: what will you do to find out?";
        if (answer.DueOn is null)
            yield return $"\"Not yet\" needs a date: by when will you know?";
    }

    private static IEnumerable<FormattableString> Assumed(Answer answer)
    {
        if (string.IsNullOrWhiteSpace(answer.Value))
            yield return $"\"Assumed\" needs the assumption itself: what do you believe?";
    }

    private static IEnumerable<FormattableString> Verified(Answer answer, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(answer.Value))
            yield return $"\"Verified\" needs what is known.";
        if (string.IsNullOrWhiteSpace(answer.Source))
            yield return $"\"Verified\" needs a source: who or what told us?";
        if (answer.VerifiedOn is not { } day)
            yield return $"\"Verified\" needs the day it was verified.";
        else if (Day.IsToCome(day, now))
            yield return $"It cannot have been verified on {day}: that day is still to come.";
    }

    private static IEnumerable<FormattableString> Unknowable(Answer answer)
    {
        if (string.IsNullOrWhiteSpace(answer.Reason))
            yield return $"\"Unknowable\" needs a reason: why can nobody know?";
    }
}
