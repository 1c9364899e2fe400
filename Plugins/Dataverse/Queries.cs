using System.Globalization;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Dataverse;

/// <summary>What the features read of deals, processes and published checklists. Every call is one request.</summary>
internal static class Queries
{
    private const string ChecklistAlias = "checklist";
    private const string AnswerAlias = "answer";
    private const string BesideAlias = "beside";

    /// <summary>A deal, or null where it does not exist or <paramref name="service"/> may not read it.</summary>
    public static Deal? Deal(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(OpportunityTable.Name) { ColumnSet = new ColumnSet(OpportunityTable.Title, OpportunityTable.Owner), TopCount = 1 };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, id);
        return First(service, query) is { } row
            ? new Deal(row.Id, row.Read<string>(OpportunityTable.Title) ?? "", row.Read<EntityReference>(OpportunityTable.Owner)!)
            : null;
    }

    /// <summary>A deal's state; open where it does not exist or <paramref name="service"/> may not read it.</summary>
    public static int StateOf(IOrganizationService service, Guid deal)
    {
        var query = new QueryExpression(OpportunityTable.Name) { ColumnSet = new ColumnSet(OpportunityTable.State), TopCount = 1 };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, deal);
        return First(service, query)?.Read<OptionSetValue>(OpportunityTable.State)?.Value ?? OpportunityTable.Open;
    }

    /// <summary>The language a person has chosen; English where there are no wordings for it.</summary>
    public static Language LanguageOf(IOrganizationService service, Guid user)
    {
        var query = new QueryExpression(UserSettingsTable.Name) { ColumnSet = new ColumnSet(UserSettingsTable.Language), TopCount = 1 };
        query.Criteria.AddCondition(UserSettingsTable.User, ConditionOperator.Equal, user);
        return Language.Of(First(service, query)?.Read<int?>(UserSettingsTable.Language));
    }

    /// <summary>The name of a contact, or null where it does not exist or <paramref name="service"/> may not read it.</summary>
    public static string? ContactName(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(ContactTable.Name) { ColumnSet = new ColumnSet(ContactTable.FullName), TopCount = 1 };
        query.Criteria.AddCondition(ContactTable.Id, ConditionOperator.Equal, id);
        return First(service, query) is { } row ? row.Read<string>(ContactTable.FullName) ?? "" : null;
    }

    /// <summary>The stages of the process that <paramref name="stage"/> belongs to, in their order; empty where it does not exist.</summary>
    public static IReadOnlyList<Stage> StagesBeside(IOrganizationService service, Guid stage)
    {
        var query = new QueryExpression(ProcessStageTable.Name) { ColumnSet = new ColumnSet(ProcessStageTable.Title, ProcessStageTable.Category, ProcessStageTable.Of) };
        var beside = query.AddLink(ProcessStageTable.Name, ProcessStageTable.Process, ProcessStageTable.Process);
        beside.EntityAlias = BesideAlias;
        beside.LinkCriteria.AddCondition(ProcessStageTable.Id, ConditionOperator.Equal, stage);
        return Rows(service, query).Select(ProcessStageTable.Read).OrderBy(one => one.Category).ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
    }

    /// <summary>A deal's process: the running one before ended ones, the one changed last before older ones.</summary>
    public static DealProcess? ProcessOf(IOrganizationService service, Guid deal) =>
        ProcessOf(service, SalesProcessTable.Name, deal) ?? ProcessOf(service, LeadProcessTable.Name, deal);

    /// <summary>Items of published checklists with the deal's answers, in one request; whether they apply to the deal is not looked at (see <see cref="Asked"/>).</summary>
    public static IReadOnlyList<KnownItem> PublishedItems(IOrganizationService service, Guid deal, AskedScope scope, string[] answerColumns)
    {
        var query = new QueryExpression(ItemTable.Name) { ColumnSet = new ColumnSet(ItemTable.Content) };
        query.AddOrder(ItemTable.Order, OrderType.Ascending);

        var checklist = query.AddLink(ChecklistTable.Name, ItemTable.Checklist, ChecklistTable.Id);
        checklist.EntityAlias = ChecklistAlias;
        checklist.Columns = new ColumnSet(ChecklistTable.Content);
        checklist.LinkCriteria.AddCondition(ChecklistTable.Status, ConditionOperator.Equal, ChecklistTable.Published);
        scope.Narrow(query, checklist);

        // By key, not by item: an answer given under an older version of the checklist still counts.
        var answer = query.AddLink(AnswerTable.Name, ItemTable.Key, AnswerTable.ItemKey, JoinOperator.LeftOuter);
        answer.EntityAlias = AnswerAlias;
        answer.Columns = new ColumnSet(answerColumns);
        answer.LinkCriteria.AddCondition(AnswerTable.Deal, ConditionOperator.Equal, deal);
        return Rows(service, query).Select(ReadKnownItem).ToList();
    }

    /// <summary>All rows of a query that cannot have more than a page of them.</summary>
    public static IEnumerable<Entity> Rows(IOrganizationService service, QueryExpression query) => service.RetrieveMultiple(query).Entities;

    /// <summary>The first row of a query, or null.</summary>
    public static Entity? First(IOrganizationService service, QueryExpression query) => Rows(service, query).FirstOrDefault();

    private static DealProcess? ProcessOf(IOrganizationService service, string table, Guid deal)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(ProcessTable.ActiveStage), TopCount = 1 };
        if (table == LeadProcessTable.Name)
            query.ColumnSet.AddColumn(LeadProcessTable.Lead);
        query.Criteria.AddCondition(ProcessTable.Deal, ConditionOperator.Equal, deal);
        query.AddOrder(ProcessTable.State, OrderType.Ascending);
        query.AddOrder(ProcessTable.ModifiedOn, OrderType.Descending);
        return First(service, query) is { } row ? new DealProcess(
            table, row.Id, row.Read<EntityReference>(ProcessTable.ActiveStage)?.Id, row.Read<EntityReference>(LeadProcessTable.Lead) is not null)
            : null;
    }

    private static KnownItem ReadKnownItem(Entity row)
    {
        var checklist = ChecklistTable.Read(row, [], ChecklistAlias);
        var answer = row.Read<Guid?>(AnswerTable.Id, AnswerAlias);
        return new KnownItem(
            answer is null
                ? new ItemAnswer(ItemTable.Read(row, checklist.Stage), Answer.None)
                : new ItemAnswer(ItemTable.Read(row, checklist.Stage), AnswerTable.Read(row, AnswerAlias), AnswerTable.ReadKept(row, AnswerAlias)),
            row.Id,
            checklist,
            row.Read<int>(ChecklistTable.Version, ChecklistAlias),
            answer,
            row.Read<long?>(AnswerTable.RowVersion, AnswerAlias)?.ToString(CultureInfo.InvariantCulture),
            row.Read<DateTime?>(AnswerTable.ModifiedOn, AnswerAlias),
            NameOf(row, AnswerAlias + "." + AnswerTable.ModifiedBy),
            row.Read<EntityReference>(AnswerTable.Contact, AnswerAlias) is null ? null : row.Read<string>(AnswerTable.Value, AnswerAlias));
    }

    /// <summary>The name behind a lookup: the platform gives it as formatted value, and mostly in the reference too.</summary>
    public static string? NameOf(Entity row, string column) =>
        row.FormattedValues.TryGetValue(column, out var name) ? name : row.Read<EntityReference>(column)?.Name;
}
