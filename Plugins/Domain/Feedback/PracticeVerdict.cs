namespace CrmChecklists.Domain;

/// <summary>What a rep says of a practice. The numbers are those of the choice chk_verdict.</summary>
internal enum PracticeVerdict
{
    Helped = 0,
    DidNot = 1,

    /// <summary>The rep does it another way, and says which.</summary>
    BetterWay = 2,
}
