namespace CrmChecklists.Dataverse.Tables;

/// <summary>A manager's time-limited exception for one item of one deal.</summary>
internal static class WaiverTable
{
    public const string Name = "chk_waiver";
    public const string Id = "chk_waiverid";
    public const string Question = "chk_name";
    public const string Deal = "chk_opportunityid";
    public const string ItemKey = "chk_itemkey";
    public const string Item = "chk_itemid";
    public const string WaiverState = "chk_state";
    public const string Reason = "chk_reason";
    public const string AskedBy = "chk_askedby";
    public const string AskedOn = "chk_askedon";
    public const string DecidedBy = "chk_decidedby";
    public const string DecidedOn = "chk_decidedon";
    public const string DecisionReason = "chk_decisionreason";
    public const string Until = "chk_until";
    public const string Owner = "ownerid";
    public const string State = "statecode";
    public const string Status = "statuscode";

    /// <summary>Everything but the owner.</summary>
    public const string RuleFilter = AskedBy + "," + AskedOn + "," + DecidedBy + "," + DecidedOn + "," + DecisionReason + "," + Item + "," + ItemKey + "," + Question + ","
        + Deal + "," + Reason + "," + WaiverState + "," + Until + "," + State + "," + Status;

    /// <summary>What the rules must know of the row before.</summary>
    public const string RuleImage = AskedBy + "," + Item + "," + ItemKey + "," + Question + "," + Deal + "," + WaiverState + "," + Until + "," + Owner;
}
