using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Answers;

/// <summary>The item an answer is to and the deal it belongs to. Read as SYSTEM: what they say does not depend on who answers.</summary>
/// <param name="Item">The item; of type text, and only with its question, where its row is gone.</param>
/// <param name="Stage">The stage its checklist is for.</param>
/// <param name="Deal">The deal, with the column the item is bound to.</param>
internal sealed record AnsweredItem(Item Item, OptionSetValue? Stage, DealRow Deal)
{
    private const string ChecklistAlias = "checklist";

    /// <summary>What the column says that the item is bound to; null where it is empty or the item is not bound.</summary>
    public string? ColumnSays => Column?.ValueIn(Deal.Facts);

    /// <summary>The column the item is bound to, or null.</summary>
    public BoundColumn? Column => BoundColumn.Read(Item.BoundColumn);

    /// <summary>Null when the answer names no deal, no item, or another key than the item's. Two requests.</summary>
    public static AnsweredItem? Find(IOrganizationService asSystem, Entity target, Entity? before)
    {
        var reference = target.ReadAfter<EntityReference>(AnswerTable.Item, before);
        var dealId = target.ReadAfter<EntityReference>(AnswerTable.Deal, before);
        var key = target.ReadAfter<string>(AnswerTable.ItemKey, before);
        var row = reference is null ? null : Queries.First(asSystem, Query(reference.Id));
        if (dealId is null || (row is null && (before is null || target.Contains(AnswerTable.Item))))
            return null;

        var stage = row is null ? before!.Read<OptionSetValue>(AnswerTable.Stage) : row.Read<OptionSetValue>(ChecklistTable.Stage, ChecklistAlias);
        var item = row is null ? Gone(before!) : ItemTable.Read(row, Choice.Ordinal(stage));
        if (key is not null && key != item.Key)
            return null;
        var column = BoundColumn.Read(item.BoundColumn);
        if (DealRow.Read(asSystem, dealId.Id, column?.Columns ?? []) is not { } deal)
            return null;
        return new AnsweredItem(column?.IsGone(deal.Facts) == true ? item with { BoundColumn = null } : item, stage, deal);
    }

    // A version may be deleted by an administrator; what was answered under it stays what it was.
    private static Item Gone(Entity before) => new(
        before.Read<string>(AnswerTable.ItemKey) ?? "", before.Read<string>(AnswerTable.Question) ?? "", ItemKind.Know, Enforcement.Advise, false, 1, 1, 0, null, "", "");

    private static QueryExpression Query(Guid item)
    {
        var query = new QueryExpression(ItemTable.Name) { ColumnSet = new ColumnSet(ItemTable.Content), TopCount = 1 };
        query.Criteria.AddCondition(ItemTable.Id, ConditionOperator.Equal, item);
        var checklist = query.AddLink(ChecklistTable.Name, ItemTable.Checklist, ChecklistTable.Id);
        checklist.EntityAlias = ChecklistAlias;
        checklist.Columns = new ColumnSet(ChecklistTable.Stage);
        return query;
    }
}
