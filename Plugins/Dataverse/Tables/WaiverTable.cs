using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

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
    public const string RowVersion = "versionnumber";

    /// <summary>Lengths of <see cref="ItemKey"/>, and of <see cref="Reason"/> and <see cref="DecisionReason"/>.</summary>
    public const int LongestItem = 100;
    public const int LongestReason = 1000;

    public const string RuleFilter = AskedBy + "," + AskedOn + "," + DecidedBy + "," + DecidedOn + "," + DecisionReason + "," + Item + "," + ItemKey + "," + Question + ","
        + Deal + "," + Reason + "," + WaiverState + "," + Until + "," + State + "," + Status;

    public const string RuleImage = AskedBy + "," + Item + "," + ItemKey + "," + Question + "," + Deal + "," + WaiverState + "," + Until + "," + Owner;

    /// <summary>What the list of exceptions shows.</summary>
    public static string[] Listed => [Id, Question, Deal, ItemKey, WaiverState, Reason, AskedBy, AskedOn, Until, DecisionReason, Owner];

    /// <summary>Whether a new row brings its decision along.</summary>
    public static bool IsDecided(Entity target) =>
        new[] { DecidedBy, DecidedOn, DecisionReason, Until }.Any(column => target.Read<object>(column) is not null)
        || Choice.Read<WaiverState>(target.Read<OptionSetValue>(WaiverState)) != Domain.WaiverState.Asked;

    /// <summary>What the server says of a new request, whatever the client said.</summary>
    public static void Fill(Entity target, KnownItem item, EntityReference askedBy, DateTime askedOn, EntityReference owner)
    {
        target[Question] = item.Known.Item.Question;
        target[ItemKey] = item.Known.Item.Key;
        target[Item] = new EntityReference(ItemTable.Name, item.ItemId);
        target[WaiverState] = Choice.Of(Domain.WaiverState.Asked);
        target[AskedBy] = askedBy;
        target[AskedOn] = askedOn;
        target[Owner] = owner;
    }

    /// <summary>Whether an Update touches what was asked, or writes down by itself who decided and when. An item that is deleted may leave an empty lookup behind.</summary>
    public static bool ChangesRequest(Entity target, Entity before) =>
        new[] { AskedOn, Reason, DecidedBy, DecidedOn, State, Status }.Any(target.Contains)
        || new[] { AskedBy, ItemKey, Question, Deal }.Any(column => target.Changes(column, before))
        || (target.Changes(Item, before) && target.Read<object>(Item) is not null);

    /// <summary>Whether an Update decides.</summary>
    public static bool Decides(Entity target, Entity before) =>
        target.Changes(WaiverState, before) || target.Changes(Until, before) || target.Contains(DecisionReason);
}
