namespace CrmChecklists.Domain;

/// <summary>Why the state that counts is another than the one that was written.</summary>
internal enum Fallback
{
    /// <summary>It is the one that was written.</summary>
    None,

    /// <summary>A manager made an exception.</summary>
    Waived,

    /// <summary>A "not yet" whose day has passed: open.</summary>
    PlanIsOverdue,

    /// <summary>The column that holds what was known is empty: open.</summary>
    ColumnIsEmpty,

    /// <summary>The column holds something nobody has vouched for: assumed.</summary>
    ColumnIsFilled,

    /// <summary>The column was changed after it was verified: assumed.</summary>
    ColumnHasChanged,

    /// <summary>Verified longer ago than it keeps: assumed.</summary>
    HasExpired,
}
