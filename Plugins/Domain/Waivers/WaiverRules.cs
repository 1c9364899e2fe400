namespace CrmChecklists.Domain;

/// <summary>
/// An exception is asked for with a reason, and granted for a limited time or declined, once, by somebody who is neither who asked nor the deal's owner.
/// </summary>
internal static class WaiverRules
{
    /// <summary>Whether it may be asked for.</summary>
    public static Decision Ask(WaiverRequest request, Settings settings)
    {
        if (request.Question is not { } question)
            return Decision.Refuse(Messages.WaiverOfNothing(request.Item));
        if (ProblemOf(request.Reason, question, settings) is { } problem)
            return Decision.Refuse(Messages.WaiverUnfounded(question, problem));
        return request.WaitsAlready ? Decision.Refuse(Messages.WaiverAskedAlready(question)) : Decision.Allow;
    }

    /// <summary>Whether it may be decided so.</summary>
    public static Decision Decide(AskedWaiver asked, WaiverDecision decision, Settings settings, DateTime now)
    {
        if (asked.State != WaiverState.Asked)
            return Decision.Refuse(Messages.WaiverIsDecided(asked.Question, asked.State));
        if (decision.By.Any(by => IsOwn(asked, by)))
            return Decision.Refuse(Messages.WaiverOfOnesOwn(asked.Question));

        var problems = Problems(asked, decision, settings, now).ToList();
        return problems.Count > 0 ? Decision.Refuse(Messages.WaiverDecisionUnsound(asked.Question, problems)) : Decision.Allow;
    }

    /// <summary>Whether somebody would decide about a request of their own.</summary>
    public static bool IsOwn(AskedWaiver asked, Guid by) => by == asked.AskedBy || by == asked.DealOwner;

    private static IEnumerable<FormattableString> Problems(AskedWaiver asked, WaiverDecision decision, Settings settings, DateTime now)
    {
        if (ProblemOf(decision.Reason, asked.Question, settings) is { } problem)
            yield return problem;
        if (OfLastDay(decision, settings.WaiverDays, now) is { } wrong)
            yield return wrong;
    }

    private static FormattableString? ProblemOf(string? reason, string question, Settings settings)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return $"The reason is missing.";
        return settings.RefuseJunk && Junk.Of(reason, question) is { } junk ? Messages.Because(junk, $"the reason", reason!) : null;
    }

    private static FormattableString? OfLastDay(WaiverDecision decision, int mostDays, DateTime now) => decision switch
    {
        { Grant: false, Until: null } => null,
        { Grant: false } => $"What is declined has no last day; leave it out.",
        { Until: not { } } => $"The last day is missing: until when does the exception count?",
        { Until: { } day } when Day.IsOver(day, now) => $"The last day would be {day}, and that day is over.",
        { Until: { } day } when Day.IsToCome(day.AddDays(-mostDays), now) => $"The last day would be {day}; {mostDays} days ahead are the most, so that the question comes back while it still matters.",
        _ => null,
    };
}
