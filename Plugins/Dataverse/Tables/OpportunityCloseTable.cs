namespace CrmChecklists.Dataverse.Tables;

/// <summary>The activity that closes a deal. (CE reference: opportunityclose.)</summary>
internal static class OpportunityCloseTable
{
    public const string Name = "opportunityclose";
    public const string Deal = "opportunityid";
    public const string Subject = "subject";
    public const string Description = "description";

    public const int LongestSubject = 200;
    public const int LongestDescription = 2000;

    /// <summary>What becomes of the deal: a value of its own state.</summary>
    public const string DealState = "opportunitystatecode";
}
