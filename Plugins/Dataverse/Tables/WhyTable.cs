using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>One link of a why-chain.</summary>
internal static class WhyTable
{
    public const string Name = "chk_why";
    public const string Id = "chk_whyid";
    public const string Text = "chk_name";
    public const string Answer = "chk_answerid";
    public const string Order = "chk_order";
    public const string Kind = "chk_kind";
    public const string IsRootCause = "chk_isrootcause";
    public const string Person = "chk_person";
    public const string Feeling = "chk_feeling";
    public const string Strength = "chk_strength";
    public const string CauseType = "chk_causetype";
    public const string Owner = "ownerid";

    /// <summary>What the rules must know of a link before.</summary>
    public const string RuleImage = Answer + "," + CauseType + "," + Feeling + "," + IsRootCause + "," + Kind + "," + Text + "," + Order + "," + Person + "," + Strength;

    /// <summary>The same and the status: a link that is set inactive leaves a hole too.</summary>
    public const string RuleFilter = RuleImage + ",statecode,statuscode";

    /// <summary>Where a deleted link stood.</summary>
    public const string PlaceImage = Answer + "," + Order;

    /// <summary>The columns <see cref="Read"/> needs.</summary>
    public static string[] Content => [Text, Answer, Order, Kind, IsRootCause];

    public static Why Read(Entity row) => new(
        Choice.Read<WhyKind>(row.Read<OptionSetValue>(Kind)),
        row.Read<string>(Text) ?? "",
        row.Read<bool>(IsRootCause));

    /// <summary>The row of a new link; <paramref name="order"/> counts from 1.</summary>
    public static Entity New(Why why, int order, Guid answer, EntityReference owner) => new(Name)
    {
        [Answer] = new EntityReference(AnswerTable.Name, answer),
        [Order] = order,
        [Kind] = Choice.Of(why.Kind),
        [Text] = why.Text,
        [IsRootCause] = why.IsRootCause,
        [Owner] = owner,
    };
}
