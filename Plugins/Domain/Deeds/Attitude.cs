namespace CrmChecklists.Domain;

/// <summary>Where somebody stands on us. The numbers are those of the choice chk_attitude.</summary>
internal enum Attitude
{
    Against = 0,
    Sceptical = 1,
    Neutral = 2,
    Supportive = 3,
    Fights = 4,
}
