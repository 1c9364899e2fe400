namespace CrmChecklists.Dataverse.Tables;

/// <summary>The activity that closes a deal. (CE reference: opportunityclose.)</summary>
internal static class OpportunityCloseTable
{
    public const string Name = "opportunityclose";
}
