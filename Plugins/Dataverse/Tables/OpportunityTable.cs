namespace CrmChecklists.Dataverse.Tables;

/// <summary>The deal. (CE reference: opportunity.)</summary>
internal static class OpportunityTable
{
    public const string Name = "opportunity";
    public const string Id = "opportunityid";
    public const string Title = "name";
    public const string Owner = "ownerid";
    public const string OwningUser = "owninguser";
    public const string SalesStage = "salesstage";
    public const string CreatedOn = "createdon";
    public const string ModifiedOn = "modifiedon";
    public const string RowVersion = "versionnumber";
    public const string State = "statecode";
    public const string Status = "statuscode";

    /// <summary>Value of <see cref="State"/>: neither won nor lost.</summary>
    public const int Open = 0;

    public const int Won = 1;
    public const int Lost = 2;

    /// <summary>The state that goes with a status; null for an open one, or one this company added. (CE reference: opportunity, statuscode.)</summary>
    public static int? ClosedStateOf(int status) => status switch
    {
        3 => Won,
        4 or 5 => Lost,
        _ => null,
    };

    /// <summary>What makes the gate look, and what it must know of the row before.</summary>
    public const string GateColumns = SalesStage + "," + State + "," + Status;
}
