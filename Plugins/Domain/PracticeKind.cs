namespace CrmChecklists.Domain;

/// <summary>What sort of help a practice is. The numbers are those of the choice chk_practicekind.</summary>
internal enum PracticeKind
{
    Tip = 0,
    Example = 1,
    Warning = 2,
    HardQuestion = 3,

    /// <summary>What the customer should have ready.</summary>
    Prepared = 4,
}
