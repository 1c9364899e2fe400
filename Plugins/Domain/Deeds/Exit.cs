namespace CrmChecklists.Domain;

/// <summary>An honest decision not to go on with a deal.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Words">What was found out, in the words of whoever decides.</param>
/// <param name="RevisitOn">The day on which it is worth looking again; null for none.</param>
internal sealed record Exit(ExitReason Reason, string Words, DateTime? RevisitOn = null)
{
    /// <summary>What the deal taught.</summary>
    public FormattableString Lesson => $"Qualified out: {InWords(Reason)}.\n{Words}";

    private static FormattableString InWords(ExitReason reason) => reason switch
    {
        ExitReason.NoProblem => $"no problem worth solving",
        ExitReason.NoMoney => $"no money",
        ExitReason.NoAccess => $"nobody who decides talked to us",
        ExitReason.NoUrgency => $"no reason to act now",
        ExitReason.BetterServed => $"somebody else serves them better",
        ExitReason.NoFit => $"they do not fit us",
        _ => $"for another reason",
    };
}
