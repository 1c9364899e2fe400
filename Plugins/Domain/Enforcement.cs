namespace CrmChecklists.Domain;

/// <summary>How far an item must be settled before a deal moves on. The numbers are those of the choice chk_enforcement.</summary>
internal enum Enforcement
{
    /// <summary>Never holds a move.</summary>
    Advise = 0,

    /// <summary>Holds while nobody has said anything; an honest "not yet" or "unknowable" is enough.</summary>
    Acknowledge = 1,

    /// <summary>Holds until it is known; where verification is needed, until it is verified.</summary>
    Require = 2,
}
