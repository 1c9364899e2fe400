namespace CrmChecklists.Domain;

/// <summary>Why somebody decided not to go on with a deal. The numbers are those of the choice chk_exitreason.</summary>
internal enum ExitReason
{
    NoProblem = 0,
    NoMoney = 1,

    /// <summary>Nobody who decides talks to us.</summary>
    NoAccess = 2,
    NoUrgency = 3,
    BetterServed = 4,
    NoFit = 5,
    Other = 6,
}
