namespace CrmChecklists.Domain;

/// <summary>What a checklist is for. The numbers are those of the choice chk_moment.</summary>
internal enum Moment
{
    LeavingStage = 0,
    Winning = 1,
    Losing = 2,
    PreparingMeeting = 3,
}
