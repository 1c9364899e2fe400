namespace CrmChecklists.Dataverse.Tables;

/// <summary>What the tables of business process flows have in common.</summary>
internal static class ProcessTable
{
    public const string Id = "businessprocessflowinstanceid";
    public const string ActiveStage = "activestageid";
    public const string ActiveStageStartedOn = "activestagestartedon";
    public const string Deal = "opportunityid";
    public const string Process = "processid";
    public const string CompletedOn = "completedon";
    public const string CreatedOn = "createdon";
    public const string RowVersion = "versionnumber";

    /// <summary>The same on the table of a custom process: the platform names it so.</summary>
    public const string CustomDeal = "bpf_opportunityid";

    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string ModifiedOn = "modifiedon";

    /// <summary>Value of <see cref="State"/>: under way.</summary>
    public const int Active = 0;

    /// <summary>Value of <see cref="State"/>: finished or aborted.</summary>
    public const int Inactive = 1;

    /// <summary>Value of <see cref="Status"/>, and what the platform takes for an inactive row that names none.</summary>
    public const int Finished = 2;

    /// <summary>What makes the gate look.</summary>
    public const string GateFilter = ActiveStage + "," + Deal + "," + State + "," + Status;

    /// <summary>What the gate must know of the row before.</summary>
    public const string GateImage = ActiveStage + "," + ActiveStageStartedOn + "," + Deal + "," + State + "," + Status;

    /// <summary>The same two for a custom process.</summary>
    public const string CustomGateFilter = ActiveStage + "," + CustomDeal + "," + State + "," + Status;

    public const string CustomGateImage = ActiveStage + "," + ActiveStageStartedOn + "," + CustomDeal + "," + State + "," + Status;

    /// <summary>The column that says which deal a process row is of.</summary>
    public static string DealOf(string table) => table is SalesProcessTable.Name or LeadProcessTable.Name ? Deal : CustomDeal;
}
