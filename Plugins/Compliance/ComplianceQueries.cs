using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Compliance;

/// <summary>
/// Aggregates over open deals by owner and present stage. A deal with rows in both process tables counts by its opportunity sales process.
/// The platform's bound holds: an aggregate over more than 50,000 rows is refused. (Learn: "Aggregate data using FetchXml".)
/// </summary>
internal static class ComplianceQueries
{
    private const int LastStage = 3;

    /// <summary>How many open deals there are, by owner and stage: two requests.</summary>
    public static IReadOnlyList<DealCount> Deals(IOrganizationService service) =>
        Both(table => Run(service, DealsFetch(table)).Select(ReadDeals))
            .GroupBy(count => count.Place)
            .Select(same => new DealCount(same.Key, same.First().OwnerName, same.Sum(count => count.Deals)))
            .ToList();

    /// <summary>What is known about the stage each of them is in: two requests.</summary>
    public static IReadOnlyList<AnswerCount> Answered(IOrganizationService service) => Both(table => Run(service, AnsweredFetch(table)).Select(ReadAnswered)).ToList();

    private static IEnumerable<T> Both<T>(Func<string, IEnumerable<T>> run) => run(SalesProcessTable.Name).Concat(run(LeadProcessTable.Name));

    private static IEnumerable<Entity> Run(IOrganizationService service, string fetch) => service.RetrieveMultiple(new FetchExpression(fetch)).Entities;

    private static string DealsFetch(string process) => $"""
        <fetch aggregate="true">
          <entity name="{OpportunityTable.Name}">
            <attribute name="{OpportunityTable.Owner}" alias="owner" groupby="true" />
            <attribute name="{OpportunityTable.Id}" alias="deals" aggregate="count" />
            <filter>
              <condition attribute="{OpportunityTable.State}" operator="eq" value="{OpportunityTable.Open}" />
              {ElsewhereCondition(process)}
            </filter>
            {ElsewhereLink(process)}
            <link-entity name="{process}" from="{ProcessTable.Deal}" to="{OpportunityTable.Id}" alias="process">
              <filter><condition attribute="{ProcessTable.State}" operator="ne" value="{ProcessTable.Inactive}" /></filter>
              <link-entity name="{ProcessStageTable.Name}" from="{ProcessStageTable.Id}" to="{ProcessTable.ActiveStage}" alias="present">
                <attribute name="{ProcessStageTable.Category}" alias="stage" groupby="true" />
              </link-entity>
            </link-entity>
          </entity>
        </fetch>
        """;

    private static string AnsweredFetch(string process) => $"""
        <fetch aggregate="true">
          <entity name="{ComplianceTable.Name}">
            <attribute name="{ComplianceTable.Stage}" alias="stage" groupby="true" />
            <attribute name="{ComplianceTable.Id}" alias="deals" aggregate="count" />
            <attribute name="{ComplianceTable.Items}" alias="items" aggregate="sum" />
            <attribute name="{ComplianceTable.Settled}" alias="settled" aggregate="sum" />
            <attribute name="{ComplianceTable.Verified}" alias="verified" aggregate="sum" />
            <attribute name="{ComplianceTable.Holding}" alias="holding" aggregate="sum" />
            <filter type="or">
              {string.Concat(Enumerable.Range(0, LastStage + 1).Select(SameStage))}
            </filter>
            <link-entity name="{OpportunityTable.Name}" from="{OpportunityTable.Id}" to="{ComplianceTable.Deal}" alias="deal">
              <attribute name="{OpportunityTable.Owner}" alias="owner" groupby="true" />
              <filter>
                <condition attribute="{OpportunityTable.State}" operator="eq" value="{OpportunityTable.Open}" />
                {ElsewhereCondition(process)}
              </filter>
              {ElsewhereLink(process)}
              <link-entity name="{process}" from="{ProcessTable.Deal}" to="{OpportunityTable.Id}" alias="process">
                <filter><condition attribute="{ProcessTable.State}" operator="ne" value="{ProcessTable.Inactive}" /></filter>
                <link-entity name="{ProcessStageTable.Name}" from="{ProcessStageTable.Id}" to="{ProcessTable.ActiveStage}" alias="present" />
              </link-entity>
            </link-entity>
          </entity>
        </fetch>
        """;

    /// <summary>The count is of the stage the deal is in: the two tables number stages differently, so it takes a condition per stage.</summary>
    private static string SameStage(int stage) => $"""
        <filter>
          <condition attribute="{ComplianceTable.Stage}" operator="eq" value="{Choice.Value(stage)}" />
          <condition entityname="present" attribute="{ProcessStageTable.Category}" operator="eq" value="{stage}" />
        </filter>
        """;

    private static string ElsewhereLink(string process) => process == SalesProcessTable.Name ? "" :
        $"""<link-entity name="{SalesProcessTable.Name}" from="{ProcessTable.Deal}" to="{OpportunityTable.Id}" link-type="outer" alias="elsewhere" />""";

    private static string ElsewhereCondition(string process) => process == SalesProcessTable.Name ? "" :
        $"""<condition entityname="elsewhere" attribute="{ProcessTable.Id}" operator="null" />""";

    private static DealCount ReadDeals(Entity row) =>
        new(new OwnerStage(Owner(row), Stage(row)), Queries.NameOf(row, "owner") ?? "", Number(row, "deals"));

    private static AnswerCount ReadAnswered(Entity row) => new(
        new OwnerStage(Owner(row), Stage(row) - Choice.Value(0)),
        Number(row, "deals"),
        Number(row, "items"),
        Number(row, "settled"),
        Number(row, "verified"),
        Number(row, "holding"));

    private static Guid Owner(Entity row) => row.Read<EntityReference>("owner")!.Id;

    private static int Stage(Entity row) => row.Read<OptionSetValue>("stage")!.Value;

    private static long Number(Entity row, string alias) => Convert.ToInt64(row.Read<object>(alias) ?? 0);
}
