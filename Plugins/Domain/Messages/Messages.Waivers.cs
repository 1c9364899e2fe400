namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>An exception for what is not asked.</summary>
    public static Message WaiverOfNothing(string item) => new("CHK230",
        $"The exception was not asked for: no published checklist asks \"{item}\" of this deal, so nothing holds it there. The checklist may have changed. Reload the deal and ask from its checklist again.");

    /// <summary>A request that whoever decides cannot judge.</summary>
    public static Message WaiverUnfounded(string question, FormattableString problem) => new("CHK231",
        $"The exception for \"{question}\" was not asked for. {problem} Whoever decides has only your reason to go by. Say in a sentence what keeps you from finding out, and why the deal should not wait for it.");

    /// <summary>A second request before the first was decided.</summary>
    public static Message WaiverAskedAlready(string question) => new("CHK232",
        $"An exception for \"{question}\" is asked for already and waits for a decision. Two requests would get two answers. Talk to your manager about the first one.");

    /// <summary>A new request that brings its decision along.</summary>
    public static Message WaiverDecidesItself() => new("CHK233",
        $"The exception was not asked for: a new request is not decided yet, so it has no decision, no last day, and nobody who decided. Somebody else decides it. Leave those columns out.");

    /// <summary>A request that says something else afterwards.</summary>
    public static Message WaiverIsFixed(string question) => new("CHK234",
        $"The request for an exception from \"{question}\" was not changed: what was asked, by whom, and why stays as it is, because the decision answers exactly that. A request is only granted or declined. Ask for a new exception if something else is needed.");

    /// <summary>A second decision.</summary>
    public static Message WaiverIsDecided(string question, WaiverState state) => new("CHK235",
        $"The exception for \"{question}\" is {Decided(state)} already. A decision stays as it was made, so that everybody can rely on it. If something has changed since, ask for a new exception.");

    /// <summary>A decision by somebody whose own request it is.</summary>
    public static Message WaiverOfOnesOwn(string question) => new("CHK236",
        $"You cannot decide about the exception for \"{question}\": you asked for it, or the deal is yours. It exists so that a second pair of eyes looks at the risk. Ask a manager who is neither.");

    /// <summary>A decision that does not say enough, or too much.</summary>
    public static Message WaiverDecisionUnsound(string question, IReadOnlyList<FormattableString> problems) => new("CHK237",
        $"""
        The exception for "{question}" is not decided yet.
        {problems}
        The one who asked goes on working with this decision, and colleagues find it on the deal later. Complete it and decide again.
        """);

    private static FormattableString Decided(WaiverState state) => state == WaiverState.Granted ? $"granted" : (FormattableString)$"declined";
}
