namespace CrmChecklists.Dataverse.Tables;

/// <summary>The deal. (CE reference: opportunity.)</summary>
internal static class OpportunityTable
{
    public const string Name = "opportunity";
    public const string Id = "opportunityid";
    public const string Title = "name";
    public const string Owner = "ownerid";
    public const string State = "statecode";

    /// <summary>Value of <see cref="State"/>: neither won nor lost.</summary>
    public const int Open = 0;
}
