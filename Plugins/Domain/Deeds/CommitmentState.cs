namespace CrmChecklists.Domain;

/// <summary>What became of a promise. The numbers are those of the choice chk_commitmentstate.</summary>
internal enum CommitmentState
{
    Open = 0,
    Kept = 1,
    NotKept = 2,
    Withdrawn = 3,
}
