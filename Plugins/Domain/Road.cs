namespace CrmChecklists.Domain;

/// <summary>By which road a deal moved. The numbers are those of the choice chk_road.</summary>
internal enum Road
{
    StageChange = 0,
    Finishing = 1,
    Winning = 2,
    Losing = 3,
    StateChange = 4,
    Import = 5,

    /// <summary>A process row that begins in a later stage, or is given to a deal there.</summary>
    Starting = 6,

    /// <summary>The column salesstage of the deal.</summary>
    SalesStage = 7,

    /// <summary>A closing activity written by itself.</summary>
    ClosingActivity = 8,

    /// <summary>Nobody knows: found by the reconciliation.</summary>
    Unknown = 9,

    /// <summary>Closed by an honest exit, with a reason and words.</summary>
    QualifyingOut = 10,
}
