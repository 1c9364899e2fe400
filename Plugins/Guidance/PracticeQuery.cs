using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Guidance;

/// <summary>Reads the practices for a stage and for items, in one request; whether their conditions apply is not looked at.</summary>
internal static class PracticeQuery
{
    public static IReadOnlyList<Practice> For(IOrganizationService service, int? stage, IEnumerable<string> items)
    {
        var keys = items.Distinct().Cast<object>().ToArray();
        if (stage is null && keys.Length == 0)
            return [];

        var query = new QueryExpression(PracticeTable.Name) { ColumnSet = new ColumnSet(PracticeTable.Content) };
        query.Criteria.AddCondition(PracticeTable.State, ConditionOperator.Equal, PracticeTable.Active);
        query.AddOrder(PracticeTable.Order, OrderType.Ascending);

        var belongs = query.Criteria.AddFilter(LogicalOperator.Or);
        if (stage is { } category)
            belongs.AddCondition(PracticeTable.Stage, ConditionOperator.Equal, Choice.Value(category));
        if (keys.Length > 0)
            belongs.AddCondition(PracticeTable.ItemKey, ConditionOperator.In, keys);
        return Queries.Rows(service, query).Select(PracticeTable.Read).ToList();
    }

    /// <summary>Practices in use that are for some deals only, by key.</summary>
    public static IReadOnlyList<Practice> WithCondition(IOrganizationService service)
    {
        var query = new QueryExpression(PracticeTable.Name) { ColumnSet = new ColumnSet(PracticeTable.Content) };
        query.Criteria.AddCondition(PracticeTable.State, ConditionOperator.Equal, PracticeTable.Active);
        query.Criteria.AddCondition(PracticeTable.Condition, ConditionOperator.NotNull);
        query.AddOrder(PracticeTable.Key, OrderType.Ascending);
        return Queries.Rows(service, query).Select(PracticeTable.Read).ToList();
    }
}
