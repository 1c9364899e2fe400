using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>What one deal knows about one item.</summary>
internal static class AnswerTable
{
    public const string Name = "chk_answer";
    public const string Id = "chk_answerid";
    public const string Question = "chk_name";
    public const string Deal = "chk_opportunityid";
    public const string ItemKey = "chk_itemkey";
    public const string Item = "chk_itemid";
    public const string Stage = "chk_stage";
    public const string State = "chk_state";
    public const string Value = "chk_value";
    public const string Source = "chk_source";
    public const string VerifiedOn = "chk_verifiedon";
    public const string Plan = "chk_plan";
    public const string DueOn = "chk_dueon";
    public const string Reason = "chk_reason";
    public const string Contact = "chk_contactid";
    public const string Number = "chk_number";
    public const string Date = "chk_date";
    public const string ExpiresOn = "chk_expireson";
    public const string BoundValue = "chk_boundvalue";
    public const string WaivedUntil = "chk_waiveduntil";
    public const string Whys = "chk_whys";
    public const string CauseType = "chk_causetype";
    public const string LastWhyOn = "chk_lastwhyon";
    public const string Owner = "ownerid";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedBy = "modifiedby";
    public const string RowVersion = "versionnumber";

    /// <summary>What the answer's history keeps: everything an answer says.</summary>
    public const string HistoryFilter = Contact + "," + DueOn + "," + Plan + "," + Reason + "," + Source + "," + State + "," + Value + "," + VerifiedOn;

    /// <summary>The same, the question, and who wrote it when.</summary>
    public const string HistoryImage = HistoryFilter + "," + BoundValue + "," + Question + "," + ModifiedBy + "," + ModifiedOn + "," + Owner;

    /// <summary>Everything a rule judges, everything that must not move, everything only the server writes, and the owner.</summary>
    public const string RuleFilter = HistoryFilter + "," + BoundValue + "," + CauseType + "," + Date + "," + ExpiresOn + "," + Item + "," + ItemKey + "," + LastWhyOn + "," + Number + ","
        + Deal + "," + Owner + "," + Stage + "," + WaivedUntil + "," + Whys;

    /// <summary>What a rule judges of the row before, the question, to name it in a refusal, and who wrote it when.</summary>
    public const string RuleImage = HistoryFilter + "," + BoundValue + "," + Item + "," + ItemKey + "," + Question + "," + Deal + "," + Stage + "," + ModifiedBy + "," + ModifiedOn;

    /// <summary>What a count depends on.</summary>
    public const string CountFilter = BoundValue + "," + CauseType + "," + DueOn + "," + State + "," + VerifiedOn + "," + WaivedUntil + "," + Whys;

    public const string CountImage = Deal + "," + Stage;

    /// <summary>The columns the gate judges by.</summary>
    public static string[] Judged => [Id, State, VerifiedOn, DueOn, BoundValue, WaivedUntil, Whys, CauseType];

    /// <summary>The same and what the answer says.</summary>
    public static string[] Told => [.. Judged, Value, Contact, Source, Plan, Reason];

    /// <summary>The columns a person is shown.</summary>
    public static string[] Shown => [.. Told, ModifiedOn, ModifiedBy, RowVersion];

    /// <summary>The columns only the server writes.</summary>
    public static string[] KeptByServer => [Number, Date, ExpiresOn, BoundValue, WaivedUntil, Whys, CauseType, LastWhyOn];

    /// <summary>Whether an Update writes anything of what an answer says or to what it belongs; else it only writes what the server keeps, or a new owner.</summary>
    public static bool SaysSomething(Entity target) => (HistoryFilter + "," + Item + "," + ItemKey + "," + Deal + "," + Stage).Split(',').Any(target.Contains);

    /// <summary>The answer of a row, or of the answer joined to it under <paramref name="alias"/>.</summary>
    public static Answer Read(Entity row, string? alias = null) => Read(new AnswerColumns(row, null, alias));

    /// <summary>What the server keeps beside the answer of a row; what the bound column says now, the row does not know.</summary>
    public static Kept ReadKept(Entity row, string? alias = null) => new(
        null,
        row.Read<string>(BoundValue, alias),
        row.Read<DateTime?>(WaivedUntil, alias),
        row.Read<int?>(Whys, alias) ?? 0,
        row.Read<OptionSetValue>(CauseType, alias) is not null);

    /// <summary>The answer as it will be after an Update of <paramref name="before"/>.</summary>
    public static Answer ReadAfter(Entity target, Entity? before) => Read(new AnswerColumns(target, before, null));

    /// <summary>The column of the text a state stands on; null where it stands on none.</summary>
    public static string? MainText(AnswerState state) => state switch
    {
        AnswerState.Assumed or AnswerState.Verified => Value,
        AnswerState.NotYet => Plan,
        AnswerState.Unknowable => Reason,
        _ => null,
    };

    /// <summary>Writes a whole answer into a row: what it leaves out is emptied.</summary>
    public static void Write(Entity row, Item item, Answer answer)
    {
        var contact = item.Type == AnswerType.Person && item.BoundColumn is null && Guid.TryParse(answer.Value, out var id) ? id : (Guid?)null;
        row[State] = Choice.Of(answer.State);
        row[Value] = contact is null ? answer.Value : null;
        row[Contact] = contact is { } person ? new EntityReference(ContactTable.Name, person) : null;
        row[Source] = answer.Source;
        row[VerifiedOn] = answer.VerifiedOn;
        row[Plan] = answer.Plan;
        row[DueOn] = answer.DueOn;
        row[Reason] = answer.Reason;
    }

    private static Answer Read(AnswerColumns columns) => new(
        Choice.Read<AnswerState>(columns.Read<OptionSetValue>(State)),
        columns.Read<EntityReference>(Contact)?.Id.ToString("D") ?? columns.Read<string>(Value),
        columns.Read<string>(Source),
        columns.Read<DateTime?>(VerifiedOn),
        columns.Read<string>(Plan),
        columns.Read<DateTime?>(DueOn),
        columns.Read<string>(Reason));

    private sealed class AnswerColumns(Entity row, Entity? before, string? alias)
    {
        public T? Read<T>(string column) => alias is null ? row.ReadAfter<T>(column, before) : row.Read<T>(column, alias);
    }
}
