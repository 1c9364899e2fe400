namespace CrmChecklists.Domain;

/// <summary>An open deal may be left any day, with a reason and in words a colleague can learn from; the way back stays open until the deal is closed again otherwise.</summary>
internal static class ExitRules
{
    /// <summary>Whether a deal may be left so.</summary>
    /// <param name="deal">Its name.</param>
    /// <param name="isOpen">Whether it is neither won nor lost.</param>
    /// <param name="exit">The reason, the words, and the day to look again.</param>
    /// <param name="settings">What the administrator has set; asked only where there is junk.</param>
    /// <param name="now">The moment of asking, UTC.</param>
    public static Decision Decide(string deal, bool isOpen, Exit exit, Func<Settings> settings, DateTime now)
    {
        if (!isOpen)
            return Decision.Refuse(Messages.ExitOfClosedDeal(deal));

        var problems = Problems(exit, settings, now).ToList();
        return problems.Count > 0 ? Decision.Refuse(Messages.ExitUnsound(deal, problems)) : Decision.Allow;
    }

    private static IEnumerable<FormattableString> Problems(Exit exit, Func<Settings> settings, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(exit.Words))
            yield return $"The words are missing: what did you find out?";
        else if (Junk.Of(exit.Words) is { } junk && settings().RefuseJunk)
            yield return Messages.Because(junk, $"your words", exit.Words);
        // Tomorrow is ahead for somebody as long as today is not over everywhere.
        if (exit.RevisitOn is { } day && Day.IsOver(day.AddDays(-1), now))
            yield return $"The day to look again would be {day}, and that day is not ahead of us.";
    }
}
