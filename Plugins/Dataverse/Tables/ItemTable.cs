using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>One item of one version of a checklist.</summary>
internal static class ItemTable
{
    public const string Name = "chk_item";
    public const string Id = "chk_itemid";
    public const string Question = "chk_name";
    public const string Checklist = "chk_checklistid";
    public const string Key = "chk_key";
    public const string Order = "chk_order";
    public const string Kind = "chk_kind";
    public const string Enforcement = "chk_enforcement";
    public const string NeedsVerification = "chk_needsverification";
    public const string Impact = "chk_impact";
    public const string Effort = "chk_effort";
    public const string WhyAsked = "chk_whyasked";
    public const string WhoSees = "chk_whosees";
    public const string AnswerType = "chk_answertype";
    public const string Options = "chk_options";
    public const string BoundColumn = "chk_boundcolumn";
    public const string ShelfLife = "chk_shelflife";
    public const string WhyDepth = "chk_whydepth";
    public const string Condition = "chk_condition";

    public const string FrozenFilter = AnswerType + "," + BoundColumn + "," + Checklist + "," + Condition + "," + Effort + "," + Enforcement + "," + Impact + "," + Key + "," + Kind + ","
        + Question + "," + NeedsVerification + "," + Options + "," + Order + "," + ShelfLife + "," + WhoSees + "," + WhyAsked + "," + WhyDepth + ",statecode,statuscode";

    /// <summary>The columns <see cref="Read"/> needs.</summary>
    public static string[] Content =>
        [Question, Checklist, Key, Order, Kind, Enforcement, NeedsVerification, Impact, Effort, WhyAsked, WhoSees];

    public static Item Read(Entity row, int? stage) => new(
        row.Read<string>(Key) ?? "",
        row.Read<string>(Question) ?? "",
        Choice.Read<ItemKind>(row.Read<OptionSetValue>(Kind)),
        Choice.Read<Enforcement>(row.Read<OptionSetValue>(Enforcement)),
        row.Read<bool>(NeedsVerification),
        row.Read<int?>(Impact) ?? 1,
        Math.Max(1, row.Read<int?>(Effort) ?? 1),
        row.Read<int?>(Order) ?? 0,
        stage,
        row.Read<string>(WhyAsked) ?? "",
        row.Read<string>(WhoSees) ?? "");

    /// <summary>The row of a new item.</summary>
    public static Entity New(Item item, Guid checklist) => new(Name)
    {
        [Checklist] = new EntityReference(ChecklistTable.Name, checklist),
        [Key] = item.Key,
        [Question] = item.Question,
        [Order] = item.Order,
        [Kind] = Choice.Of(item.Kind),
        [Enforcement] = Choice.Of(item.Enforcement),
        [NeedsVerification] = item.NeedsVerification,
        [Impact] = item.Impact,
        [Effort] = item.Effort,
        [WhyAsked] = item.WhyAsked,
        [WhoSees] = item.WhoSees,
    };
}
