namespace CrmChecklists.Domain;

/// <summary>What one link of a why-chain tells. The numbers are those of the choice chk_whykind.</summary>
internal enum WhyKind
{
    Reason = 0,

    /// <summary>What it means for the organisation.</summary>
    Organisation = 1,

    /// <summary>What it means for a person.</summary>
    Person = 2,

    /// <summary>How that person feels about it.</summary>
    Feeling = 3,

    /// <summary>Their own words.</summary>
    Words = 4,
}
