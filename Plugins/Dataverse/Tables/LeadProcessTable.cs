namespace CrmChecklists.Dataverse.Tables;

/// <summary>The lead to opportunity sales process: a row per lead and its deal. Columns: <see cref="ProcessTable"/>. (CE reference: leadtoopportunitysalesprocess.)</summary>
internal static class LeadProcessTable
{
    public const string Name = "leadtoopportunitysalesprocess";
    public const string Lead = "leadid";

    /// <summary>What the gate must know of the row before: <see cref="ProcessTable.GateImage"/>, and whether there is a lead.</summary>
    public const string GateImage = ProcessTable.ActiveStage + "," + ProcessTable.ActiveStageStartedOn + "," + Lead + "," + ProcessTable.Deal + "," + ProcessTable.State + ","
        + ProcessTable.Status;
}
