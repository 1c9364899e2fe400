namespace CrmChecklists.Domain;

/// <summary>What part somebody plays in the decision. The numbers are those of the choice chk_dealrole.</summary>
internal enum DealRole
{
    Signs = 0,
    Money = 1,
    Champion = 2,
    Influences = 3,
    Uses = 4,

    /// <summary>For the law, for purchasing, for security.</summary>
    Checks = 5,
    Other = 6,
}
