namespace CrmChecklists.Dataverse.Tables;

/// <summary>What an answer said before somebody changed it.</summary>
internal static class AnswerChangeTable
{
    public const string Name = "chk_answerchange";
    public const string Id = "chk_answerchangeid";
    public const string Question = "chk_name";
    public const string Answer = "chk_answerid";
    public const string AnswerState = "chk_state";
    public const string Value = "chk_value";
    public const string Source = "chk_source";
    public const string VerifiedOn = "chk_verifiedon";
    public const string Plan = "chk_plan";
    public const string DueOn = "chk_dueon";
    public const string Reason = "chk_reason";
    public const string WrittenOn = "chk_writtenon";
    public const string WrittenBy = "chk_writtenby";
    public const string ChangedOn = "chk_changedon";
    public const string ChangedBy = "chk_changedby";
    public const string Owner = "ownerid";
    public const string State = "statecode";
    public const string Status = "statuscode";

    /// <summary>Everything but the owner: a change of any of these is refused.</summary>
    public const string FrozenFilter = Answer + "," + ChangedBy + "," + ChangedOn + "," + DueOn + "," + Question + "," + Plan + "," + Reason + "," + Source + "," + AnswerState + ","
        + Value + "," + VerifiedOn + "," + WrittenBy + "," + WrittenOn + "," + State + "," + Status;
}
