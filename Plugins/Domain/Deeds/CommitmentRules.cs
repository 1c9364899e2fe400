namespace CrmChecklists.Domain;

/// <summary>A promise says what, who and by when, in words a colleague understands.</summary>
internal static class CommitmentRules
{
    private const int FewestWords = 2;

    /// <summary>Whether it may stand there so.</summary>
    /// <param name="commitment">The whole promise, as it will be.</param>
    /// <param name="settings">What the administrator has set; asked only where there is junk.</param>
    /// <param name="now">The moment of writing, UTC.</param>
    public static Decision Decide(Commitment commitment, Func<Settings> settings, DateTime now)
    {
        var problems = Problems(commitment, settings, now).ToList();
        return problems.Count > 0 ? Decision.Refuse(Messages.CommitmentUnsound(problems)) : Decision.Allow;
    }

    /// <summary>The day that goes with its state: none for what is open or withdrawn; the one that was given, or today, for what was kept or not.</summary>
    public static DateTime? SettledOn(Commitment commitment, DateTime now) => commitment.IsSettled ? commitment.SettledOn ?? now.Date : null;

    private static IEnumerable<FormattableString> Problems(Commitment commitment, Func<Settings> settings, DateTime now)
    {
        if (OfWhat(commitment.What, settings) is { } problem)
            yield return problem;
        if (commitment.Side is null)
            yield return $"It is not said who promised: we, or the customer?";
        if (commitment.DueOn is null)
            yield return $"The day is missing: by when was it promised?";
        if (commitment.SettledOn is { } settled && OfSettledOn(commitment, settled, now) is { } wrong)
            yield return wrong;
    }

    private static FormattableString? OfWhat(string? what, Func<Settings> settings)
    {
        if (string.IsNullOrWhiteSpace(what))
            return $"What was promised is missing.";
        if (Junk.Of(what) is { } junk && settings().RefuseJunk)
            return Messages.Because(junk, $"what was promised", what!);
        if (CountWords(what!) < FewestWords)
            return $"\"{Messages.Shortened(what!)}\" is a single word: say in two or more what was promised.";
        return null;
    }

    private static FormattableString? OfSettledOn(Commitment commitment, DateTime settled, DateTime now) => commitment switch
    {
        { IsSettled: false } => $"A day on which it was settled goes only with what was kept or not kept; leave it out.",
        _ when Day.IsToCome(settled, now) => $"It cannot have been settled on {settled}: that day has not come yet.",
        _ => null,
    };

    private static int CountWords(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
