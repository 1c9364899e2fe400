using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Answers;

/// <summary>What the item and the deal of an answer say.</summary>
internal sealed record AnsweredItem(string Key, string Question, OptionSetValue? Stage, EntityReference DealOwner)
{
    private const string ChecklistAlias = "checklist";

    /// <summary>Null when the answer names no deal, no item, or another key than the item's.</summary>
    public static AnsweredItem? Find(IOrganizationService asSystem, Entity target, Entity? before)
    {
        var item = target.Read<EntityReference>(AnswerTable.Item);
        var dealId = target.ReadAfter<EntityReference>(AnswerTable.Deal, before);
        var key = target.ReadAfter<string>(AnswerTable.ItemKey, before);
        if (item is null || dealId is null || Queries.First(asSystem, Query(item.Id)) is not { } row)
            return null;

        var itsKey = row.Read<string>(ItemTable.Key)!;
        if ((key is not null && key != itsKey) || Queries.Deal(asSystem, dealId.Id) is not { } deal)
            return null;
        return new AnsweredItem(itsKey, row.Read<string>(ItemTable.Question)!, row.Read<OptionSetValue>(ChecklistTable.Stage, ChecklistAlias), deal.Owner);
    }

    private static QueryExpression Query(Guid item)
    {
        var query = new QueryExpression(ItemTable.Name) { ColumnSet = new ColumnSet(ItemTable.Key, ItemTable.Question), TopCount = 1 };
        query.Criteria.AddCondition(ItemTable.Id, ConditionOperator.Equal, item);
        var checklist = query.AddLink(ChecklistTable.Name, ItemTable.Checklist, ChecklistTable.Id);
        checklist.EntityAlias = ChecklistAlias;
        checklist.Columns = new ColumnSet(ChecklistTable.Stage);
        return query;
    }
}
