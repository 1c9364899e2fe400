namespace CrmChecklists.Domain;

/// <summary>What a rep says of a practice goes to sales ops, who have only these words to go by.</summary>
internal static class FeedbackRules
{
    /// <param name="title">The practice's title.</param>
    /// <param name="verdict">What is said of it.</param>
    /// <param name="text">And in which words; needed for a better way.</param>
    /// <param name="settings">Whether junk is refused at all; asked only where there is some.</param>
    public static Decision Decide(string title, PracticeVerdict verdict, string? text, Func<Settings> settings)
    {
        if (string.IsNullOrWhiteSpace(text))
            return verdict == PracticeVerdict.BetterWay ? Decision.Refuse(Messages.FeedbackSaysNothing(title, $"What you do instead is missing.")) : Decision.Allow;

        return Junk.Of(text, title) is { } junk && settings().RefuseJunk
            ? Decision.Refuse(Messages.FeedbackSaysNothing(title, Messages.Because(junk, verdict == PracticeVerdict.BetterWay ? $"what you do instead" : (FormattableString)$"your words", text!)))
            : Decision.Allow;
    }
}
