namespace CrmChecklists.Dataverse.Tables;

/// <summary>The receipt of a move.</summary>
internal static class PassageTable
{
    public const string Name = "chk_passage";
    public const string Id = "chk_passageid";
    public const string Title = "chk_name";
    public const string Deal = "chk_opportunityid";
    public const string DealId = "chk_dealid";
    public const string DealName = "chk_dealname";
    public const string Process = "chk_process";
    public const string FromStage = "chk_fromstage";
    public const string ToStage = "chk_tostage";
    public const string Decision = "chk_decision";
    public const string Road = "chk_road";
    public const string Gaps = "chk_gaps";
    public const string GapCount = "chk_gapcount";
    public const string Message = "chk_message";
    public const string Checklists = "chk_checklists";
    public const string PassedOn = "chk_passedon";
    public const string PassedBy = "chk_passedby";
    public const string FromStageId = "chk_fromstageid";
    public const string ToStageId = "chk_tostageid";
    public const string StageBeganOn = "chk_stagebeganon";
    public const string MinutesInStage = "chk_minutesinstage";
    public const string Waivers = "chk_waivers";
    public const string FoundOn = "chk_foundon";
    public const string CreatedOn = "createdon";
    public const string RowVersion = "versionnumber";
    public const string Owner = "ownerid";

    /// <summary>Everything but the owner: a change of any of these is refused.</summary>
    public const string FrozenFilter = Checklists + "," + DealId + "," + DealName + "," + Decision + "," + FoundOn + "," + FromStage + "," + FromStageId + "," + GapCount + "," + Gaps + ","
        + Message + "," + MinutesInStage + "," + Title + "," + Deal + "," + PassedBy + "," + PassedOn + "," + Process + "," + Road + "," + StageBeganOn + "," + ToStage + "," + ToStageId + ","
        + Waivers + ",statecode,statuscode";
}
