namespace CrmChecklists.Domain;

/// <summary>Every state says what goes with it: evidence with "verified", a plan with "not yet", a reason with "unknowable".</summary>
internal static class AnswerRules
{
    /// <summary>What an answer lacks, as sentences; empty when it is consistent.</summary>
    public static IEnumerable<string> Problems(Answer answer, DateTime now) => answer.State switch
    {
        AnswerState.Open => [],
        AnswerState.NotYet => NotYet(answer),
        AnswerState.Assumed => Assumed(answer),
        AnswerState.Verified => Verified(answer, now),
        AnswerState.Unknowable => Unknowable(answer),
        _ => ["An exception is a manager's waiver; it cannot be written into an answer."],
    };

    private static IEnumerable<string> NotYet(Answer answer)
    {
        if (Junk.Is(answer.Plan))
            yield return Missing("\"Not yet\" needs a plan: what will you do to find out?", answer.Plan);
        if (answer.DueOn is null)
            yield return "\"Not yet\" needs a date: by when will you know?";
    }

    private static IEnumerable<string> Assumed(Answer answer)
    {
        if (Junk.Is(answer.Value))
            yield return Missing("\"Assumed\" needs the assumption itself: what do you believe?", answer.Value);
    }

    private static IEnumerable<string> Verified(Answer answer, DateTime now)
    {
        if (Junk.Is(answer.Value))
            yield return Missing("\"Verified\" needs what is known.", answer.Value);
        if (Junk.Is(answer.Source))
            yield return Missing("\"Verified\" needs a source: who or what told us?", answer.Source);
        if (answer.VerifiedOn is not { } day)
            yield return "\"Verified\" needs the day it was verified.";
        else if (Day.IsToCome(day, now))
            yield return $"It cannot have been verified on {Day.InWords(day)}: that day is still to come.";
    }

    private static IEnumerable<string> Unknowable(Answer answer)
    {
        if (Junk.Is(answer.Reason))
            yield return Missing("\"Unknowable\" needs a reason: why can nobody know?", answer.Reason);
    }

    private static string Missing(string sentence, string? given) =>
        string.IsNullOrWhiteSpace(given) ? sentence : $"{sentence} \"{given!.Trim()}\" does not say it.";
}
