namespace CrmChecklists.Domain;

/// <summary>What was decided about a move. The numbers are those of the choice chk_decision.</summary>
internal enum Verdict
{
    Allowed = 0,
    Refused = 1,

    /// <summary>A move nobody decided: imported history.</summary>
    Recorded = 2,

    /// <summary>A change without a receipt, found afterwards.</summary>
    Found = 3,
}
