namespace CrmChecklists.Domain;

/// <summary>A promise, or a thank-you owed. The numbers are those of the choice chk_commitmentkind.</summary>
internal enum CommitmentKind
{
    Promise = 0,
    ThankYou = 1,
}
