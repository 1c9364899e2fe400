using CrmChecklists.Answers;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

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
    public const string RowVersion = "versionnumber";

    /// <summary>Everything but the owner: a change of any of these is refused.</summary>
    public const string FrozenFilter = Answer + "," + ChangedBy + "," + ChangedOn + "," + DueOn + "," + Question + "," + Plan + "," + Reason + "," + Source + "," + AnswerState + ","
        + Value + "," + VerifiedOn + "," + WrittenBy + "," + WrittenOn + "," + State + "," + Status;

    /// <summary>The columns <see cref="Read"/> needs.</summary>
    public static string[] Content => [Answer, AnswerState, Value, Source, WrittenOn, WrittenBy, ChangedOn, ChangedBy];

    /// <summary>Whether an Update lets an answer say something else. Sending a column again is no change.</summary>
    public static bool SaysSomethingElse(Entity target, Entity before) =>
        (AnswerTable.HistoryFilter + "," + AnswerTable.BoundValue).Split(',').Any(column => target.Contains(column) && !Same(target.Read<object>(column), before.Read<object>(column)));

    /// <summary>The row that keeps what an answer said.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="before">Its row before the change, with the columns of <see cref="AnswerTable.HistoryImage"/>.</param>
    /// <param name="changedBy">Who changes it.</param>
    /// <param name="changedOn">And when, UTC.</param>
    public static Entity New(Guid answer, Entity before, EntityReference changedBy, DateTime changedOn) => new(Name)
    {
        [Question] = before.Read<string>(AnswerTable.Question),
        [Answer] = new EntityReference(AnswerTable.Name, answer),
        [AnswerState] = before.Read<OptionSetValue>(AnswerTable.State),
        [Value] = before.Read<string>(AnswerTable.Value) ?? before.Read<string>(AnswerTable.BoundValue),
        [Source] = before.Read<string>(AnswerTable.Source),
        [VerifiedOn] = before.Read<DateTime?>(AnswerTable.VerifiedOn),
        [Plan] = before.Read<string>(AnswerTable.Plan),
        [DueOn] = before.Read<DateTime?>(AnswerTable.DueOn),
        [Reason] = before.Read<string>(AnswerTable.Reason),
        [WrittenOn] = before.Read<DateTime?>(AnswerTable.ModifiedOn),
        [WrittenBy] = before.Read<EntityReference>(AnswerTable.ModifiedBy),
        [ChangedOn] = changedOn,
        [ChangedBy] = changedBy,
        [Owner] = before.Read<EntityReference>(AnswerTable.Owner),
    };

    public static PastAnswer Read(Entity row) => new(
        Choice.Read<AnswerState>(row.Read<OptionSetValue>(AnswerState)),
        row.Read<string>(Value),
        row.Read<string>(Source),
        row.Read<DateTime?>(WrittenOn),
        Queries.NameOf(row, WrittenBy),
        row.Read<DateTime?>(ChangedOn),
        Queries.NameOf(row, ChangedBy));

    private static bool Same(object? one, object? other) => one switch
    {
        EntityReference mine => mine.Id == (other as EntityReference)?.Id,
        // The columns hold days; a client may send a time with them.
        DateTime mine => mine.Date == (other as DateTime?)?.Date,
        "" => other is null or "",
        _ => Equals(one, other),
    };
}
