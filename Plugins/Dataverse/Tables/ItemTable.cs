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
    public const string AskCustomer = "chk_askcustomer";
    public const string Bring = "chk_bring";

    public const string FrozenFilter = AnswerType + "," + AskCustomer + "," + BoundColumn + "," + Bring + "," + Checklist + "," + Condition + "," + Effort + "," + Enforcement + "," + Impact + "," + Key + "," + Kind + ","
        + Question + "," + NeedsVerification + "," + Options + "," + Order + "," + ShelfLife + "," + WhoSees + "," + WhyAsked + "," + WhyDepth + ",statecode,statuscode";

    /// <summary>The columns <see cref="Read"/> needs.</summary>
    public static string[] Content =>
        [Question, Checklist, Key, Order, Kind, Enforcement, NeedsVerification, Impact, Effort, WhyAsked, WhoSees,
         AnswerType, Options, BoundColumn, ShelfLife, WhyDepth, Condition, AskCustomer, Bring];

    /// <param name="row">The item's row, or a row it is joined to.</param>
    /// <param name="stage">The stage its checklist is for.</param>
    /// <param name="alias">The alias it is joined under.</param>
    public static Item Read(Entity row, int? stage, string? alias = null) => new(
        row.Read<string>(Key, alias) ?? "",
        row.Read<string>(Question, alias) ?? "",
        Choice.Read<ItemKind>(row.Read<OptionSetValue>(Kind, alias)),
        Choice.Read<Enforcement>(row.Read<OptionSetValue>(Enforcement, alias)),
        row.Read<bool>(NeedsVerification, alias),
        row.Read<int?>(Impact, alias) ?? 1,
        Math.Max(1, row.Read<int?>(Effort, alias) ?? 1),
        row.Read<int?>(Order, alias) ?? 0,
        stage,
        row.Read<string>(WhyAsked, alias) ?? "",
        row.Read<string>(WhoSees, alias) ?? "",
        Choice.Read<AnswerType>(row.Read<OptionSetValue>(AnswerType, alias)),
        row.Read<string>(Options, alias)?.Replace("\r", ""),
        row.Read<string>(BoundColumn, alias),
        row.Read<int?>(ShelfLife, alias),
        row.Read<int?>(WhyDepth, alias) ?? 0,
        row.Read<string>(Condition, alias),
        row.Read<string>(AskCustomer, alias)?.Replace("\r", ""),
        row.Read<string>(Bring, alias)?.Replace("\r", ""));

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
        [AnswerType] = Choice.Of(item.Type),
        [Options] = item.Options,
        [BoundColumn] = item.BoundColumn,
        [ShelfLife] = item.ShelfLifeDays,
        [WhyDepth] = item.WhyDepth,
        [Condition] = item.Condition,
        [AskCustomer] = item.AskCustomer,
        [Bring] = item.Bring,
    };
}
