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
}
