namespace CrmChecklists.Domain;

/// <summary>What a column holds, as far as a condition must know it.</summary>
internal enum ColumnKind
{
    Text,
    Whole,
    Long,
    Decimal,
    Double,
    Money,
    YesNo,

    /// <summary>One of several values, the row's state and status among them.</summary>
    Choice,

    /// <summary>Any of several values.</summary>
    Choices,

    /// <summary>A moment, which is another day elsewhere.</summary>
    Moment,

    /// <summary>A day, the same everywhere.</summary>
    Day,

    /// <summary>A day and a time of day that belong to no time zone.</summary>
    WallClock,

    /// <summary>A reference to a contact, and to nothing else.</summary>
    Contact,

    /// <summary>A reference to any other row, or a row's own id.</summary>
    Reference,

    /// <summary>Images, files, parties and the like: nothing a condition could compare.</summary>
    Other,
}
