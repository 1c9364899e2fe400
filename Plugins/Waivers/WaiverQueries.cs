using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Waivers;

/// <summary>What the features of this folder read of exceptions. Every call is one request.</summary>
internal static class WaiverQueries
{
    /// <summary>Whether a request for this deal and item waits for its decision.</summary>
    public static bool Waits(IOrganizationService asSystem, Guid deal, string item)
    {
        var query = new QueryExpression(WaiverTable.Name) { ColumnSet = new ColumnSet(WaiverTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(WaiverTable.Deal, ConditionOperator.Equal, deal);
        query.Criteria.AddCondition(WaiverTable.ItemKey, ConditionOperator.Equal, item);
        query.Criteria.AddCondition(WaiverTable.WaiverState, ConditionOperator.Equal, Choice.Value(WaiverState.Asked));
        return Queries.First(asSystem, query) is not null;
    }

    /// <summary>What waits for a decision, the longest first, and what is granted and still counts.</summary>
    /// <param name="service">Whose rights decide what is seen.</param>
    /// <param name="now">The moment of asking, UTC.</param>
    public static IReadOnlyList<WaiverRow> Current(IOrganizationService service, DateTime now)
    {
        var query = new QueryExpression(WaiverTable.Name) { ColumnSet = new ColumnSet(WaiverTable.Listed) };
        query.Criteria.AddCondition(WaiverTable.WaiverState, ConditionOperator.In, Choice.Value(WaiverState.Asked), Choice.Value(WaiverState.Granted));
        query.AddOrder(WaiverTable.WaiverState, OrderType.Ascending);
        query.AddOrder(WaiverTable.AskedOn, OrderType.Ascending);
        return Queries.Rows(service, query).Select(WaiverRow.Read).Where(one => one.Counts(now)).ToList();
    }

    /// <summary>The exception asked for last of each item of a deal, whatever became of it.</summary>
    public static IReadOnlyDictionary<string, WaiverRow> Newest(IOrganizationService service, Guid deal)
    {
        var query = new QueryExpression(WaiverTable.Name) { ColumnSet = new ColumnSet(WaiverTable.Listed) };
        query.Criteria.AddCondition(WaiverTable.Deal, ConditionOperator.Equal, deal);
        query.AddOrder(WaiverTable.AskedOn, OrderType.Descending);
        // Asked twice within a second: the first one was decided before the second was asked.
        query.AddOrder(WaiverTable.RowVersion, OrderType.Descending);
        return Queries.Rows(service, query).Select(WaiverRow.Read).GroupBy(one => one.ItemKey).ToDictionary(same => same.Key, same => same.First());
    }

    /// <summary>What published checklists ask of a deal under a key: one item or none. As SYSTEM: it does not depend on who asks. Two requests.</summary>
    public static Asked Asked(PluginRun run, Guid deal, string item) =>
        Dataverse.Asked.Of(run.AsSystem, run.AsSystem, deal, AskedScope.Keys([item]), AnswerTable.Judged, run.Now);
}
