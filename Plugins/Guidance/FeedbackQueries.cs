using System.Security;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Guidance;

/// <summary>What has been said of practices. Every call is one request, and none for no practices.</summary>
internal static class FeedbackQueries
{
    /// <summary>
    /// In how many deals each practice helped, and did not: a deal counts once, however many people said so. The platform's bound holds: an aggregate over more than 50,000 rows is refused.
    /// (Learn: "Aggregate data using FetchXml".)
    /// </summary>
    public static IReadOnlyList<PracticeStanding> Standings(IOrganizationService asSystem, IReadOnlyList<Practice> practices)
    {
        if (practices.Count == 0)
            return [];

        var counts = asSystem.RetrieveMultiple(new FetchExpression(CountFetch(practices))).Entities.ToLookup(row => row.Read<string>("practice") ?? "", StringComparer.OrdinalIgnoreCase);
        return practices.Select(one => Standing(one, counts[one.Key].ToList())).ToList();
    }

    /// <summary>What a user has said of practices in one deal.</summary>
    public static IReadOnlyDictionary<string, PracticeVerdict> Own(IOrganizationService asSystem, Guid deal, Guid user, IReadOnlyList<Practice> practices)
    {
        var own = new Dictionary<string, PracticeVerdict>(StringComparer.OrdinalIgnoreCase);
        if (practices.Count == 0)
            return own;

        var query = new QueryExpression(PracticeFeedbackTable.Name) { ColumnSet = new ColumnSet(PracticeFeedbackTable.PracticeKey, PracticeFeedbackTable.Verdict) };
        query.Criteria.AddCondition(PracticeFeedbackTable.Deal, ConditionOperator.Equal, deal);
        query.Criteria.AddCondition(PracticeFeedbackTable.Owner, ConditionOperator.Equal, user);
        query.Criteria.AddCondition(PracticeFeedbackTable.PracticeKey, ConditionOperator.In, practices.Select(one => (object)one.Key).ToArray());
        foreach (var row in Queries.Rows(asSystem, query))
            own[row.Read<string>(PracticeFeedbackTable.PracticeKey) ?? ""] = Choice.Read<PracticeVerdict>(row.Read<OptionSetValue>(PracticeFeedbackTable.Verdict));
        return own;
    }

    /// <summary>The practice in use with this key, or null. Keys are compared as the platform compares texts; the row has it as it is written.</summary>
    public static Entity? Practice(IOrganizationService asUser, string key)
    {
        var query = new QueryExpression(PracticeTable.Name) { ColumnSet = new ColumnSet(PracticeTable.Key, PracticeTable.Title), TopCount = 1 };
        query.Criteria.AddCondition(PracticeTable.Key, ConditionOperator.Equal, key);
        query.Criteria.AddCondition(PracticeTable.State, ConditionOperator.Equal, PracticeTable.Active);
        return Queries.First(asUser, query);
    }

    // What was dealt with (inactive) counts too: that sales ops have read it does not undo that it helped.
    private static string CountFetch(IEnumerable<Practice> practices) => $"""
        <fetch aggregate="true">
          <entity name="{PracticeFeedbackTable.Name}">
            <attribute name="{PracticeFeedbackTable.PracticeKey}" alias="practice" groupby="true" />
            <attribute name="{PracticeFeedbackTable.Verdict}" alias="verdict" groupby="true" />
            <attribute name="{PracticeFeedbackTable.Deal}" alias="deals" aggregate="countcolumn" distinct="true" />
            <filter>
              <condition attribute="{PracticeFeedbackTable.Verdict}" operator="in"><value>{Choice.Value(PracticeVerdict.Helped)}</value><value>{Choice.Value(PracticeVerdict.DidNot)}</value></condition>
              <condition attribute="{PracticeFeedbackTable.PracticeKey}" operator="in">{string.Concat(practices.Select(one => $"<value>{SecurityElement.Escape(one.Key)}</value>"))}</condition>
            </filter>
            <link-entity name="{OpportunityTable.Name}" from="{OpportunityTable.Id}" to="{PracticeFeedbackTable.Deal}" alias="deal">
              <attribute name="{OpportunityTable.State}" alias="state" groupby="true" />
            </link-entity>
          </entity>
        </fetch>
        """;

    private static PracticeStanding Standing(Practice practice, IReadOnlyCollection<Entity> counts) => new(
        practice,
        Deals(counts, PracticeVerdict.Helped),
        Deals(counts, PracticeVerdict.DidNot),
        Deals(counts.Where(row => row.Read<OptionSetValue>("state")?.Value == OpportunityTable.Won), PracticeVerdict.Helped));

    private static int Deals(IEnumerable<Entity> counts, PracticeVerdict verdict) =>
        counts.Where(row => Choice.Read<PracticeVerdict>(row.Read<OptionSetValue>("verdict")) == verdict).Sum(row => Convert.ToInt32(row.Read<object>("deals") ?? 0));
}
