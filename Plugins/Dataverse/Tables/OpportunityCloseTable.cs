namespace CrmChecklists.Dataverse.Tables;

/// <summary>The activity that closes a deal. (CE reference: opportunityclose.)</summary>
internal static class OpportunityCloseTable
{
    public const string Name = "opportunityclose";
    public const string Deal = "opportunityid";

    /// <summary>What becomes of the deal: a value of its own state.</summary>
    public const string DealState = "opportunitystatecode";
}
