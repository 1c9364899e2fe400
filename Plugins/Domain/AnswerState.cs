namespace CrmChecklists.Domain;

/// <summary>What a deal knows about an item. The numbers are those of the choice chk_answerstate.</summary>
internal enum AnswerState
{
    /// <summary>Nobody has said anything.</summary>
    Open = 0,

    /// <summary>Not known, with a plan and a date.</summary>
    NotYet = 1,

    /// <summary>Believed, not checked.</summary>
    Assumed = 2,

    /// <summary>Checked, with a source and a date.</summary>
    Verified = 3,

    /// <summary>Cannot be known, with a reason.</summary>
    Unknowable = 4,

    /// <summary>A manager's exception.</summary>
    Waived = 5,
}
