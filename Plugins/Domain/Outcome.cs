namespace CrmChecklists.Domain;

/// <summary>How a deal ended. The numbers are those of the choice chk_outcome.</summary>
internal enum Outcome
{
    Won = 0,
    Lost = 1,
    QualifiedOut = 2,
}
