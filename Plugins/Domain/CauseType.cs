namespace CrmChecklists.Domain;

/// <summary>Of which kind a root cause is: what wins and losses are compared by. The numbers are those of the choice chk_causetype.</summary>
internal enum CauseType
{
    Process = 0,
    Technology = 1,

    /// <summary>People and skills.</summary>
    People = 2,

    /// <summary>Organisation and politics.</summary>
    Organisation = 3,
    Money = 4,

    /// <summary>Market and customers.</summary>
    Market = 5,

    /// <summary>Law and regulation.</summary>
    Law = 6,

    /// <summary>Culture and habit.</summary>
    Habit = 7,
}
