namespace CrmChecklists.Domain;

/// <summary>What one link of a why-chain tells. The numbers are those of the choice chk_whykind.</summary>
internal enum WhyKind
{
    Reason = 0,
    Organisation = 1,
    Person = 2,
    Feeling = 3,
    Words = 4,
}
