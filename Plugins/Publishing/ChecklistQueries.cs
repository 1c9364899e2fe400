using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Publishing;

/// <summary>Reads versions of checklists with their items.</summary>
internal static class ChecklistQueries
{
    /// <summary>A checklist's row without its items, or null where it does not exist or <paramref name="service"/> may not read it.</summary>
    public static Entity? StateOf(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(ChecklistTable.Name)
        {
            ColumnSet = new ColumnSet(ChecklistTable.Key, ChecklistTable.Title, ChecklistTable.Version, ChecklistTable.Status),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ChecklistTable.Id, ConditionOperator.Equal, id);
        return Queries.First(service, query);
    }

    /// <summary>All versions of the checklists with these keys, the newest first: one request, and another for their items.</summary>
    public static IReadOnlyList<StoredChecklist> Versions(IOrganizationService service, IEnumerable<string> keys)
    {
        var wanted = keys.Cast<object>().ToArray();
        if (wanted.Length == 0)
            return [];

        var query = new QueryExpression(ChecklistTable.Name) { ColumnSet = new ColumnSet(ChecklistTable.Content) };
        query.Criteria.AddCondition(ChecklistTable.Key, ConditionOperator.In, wanted);
        query.AddOrder(ChecklistTable.Version, OrderType.Descending);
        var rows = Queries.Rows(service, query).ToList();

        var items = Items(service, rows.Select(row => row.Id));
        return rows.Select(row => Read(row, items[row.Id])).ToList();
    }

    /// <summary>The published version of every checklist: one request, and another for their items.</summary>
    public static IReadOnlyList<StoredChecklist> Published(IOrganizationService service)
    {
        var query = new QueryExpression(ChecklistTable.Name) { ColumnSet = new ColumnSet(ChecklistTable.Content) };
        query.Criteria.AddCondition(ChecklistTable.Status, ConditionOperator.Equal, ChecklistTable.Published);
        query.AddOrder(ChecklistTable.Key, OrderType.Ascending);
        var rows = Queries.Rows(service, query).ToList();

        var items = Items(service, rows.Select(row => row.Id));
        return rows.Select(row => Read(row, items[row.Id])).ToList();
    }

    /// <summary>The rows of a version's items.</summary>
    public static IEnumerable<Guid> ItemIds(IOrganizationService service, Guid checklist) => Items(service, [checklist])[checklist].Select(row => row.Id);

    private static StoredChecklist Read(Entity row, IEnumerable<Entity> items)
    {
        var stage = Choice.Ordinal(row.Read<OptionSetValue>(ChecklistTable.Stage));
        // Numbered from 1 as packs number them, so that holes left by editing do not look like a change.
        var content = items.Select((item, i) => ItemTable.Read(item, stage) with { Order = i + 1 }).ToList();
        return new StoredChecklist(
            row.Id,
            row.Read<int>(ChecklistTable.Version),
            row.Read<OptionSetValue>(ChecklistTable.Status)!.Value,
            ChecklistTable.Read(row, content));
    }

    private static ILookup<Guid, Entity> Items(IOrganizationService service, IEnumerable<Guid> checklists)
    {
        var ids = checklists.Cast<object>().ToArray();
        if (ids.Length == 0)
            return Enumerable.Empty<Entity>().ToLookup(_ => Guid.Empty);

        var query = new QueryExpression(ItemTable.Name) { ColumnSet = new ColumnSet(ItemTable.Content) };
        query.Criteria.AddCondition(ItemTable.Checklist, ConditionOperator.In, ids);
        query.AddOrder(ItemTable.Order, OrderType.Ascending);
        return Queries.Rows(service, query).ToLookup(row => row.Read<EntityReference>(ItemTable.Checklist)!.Id);
    }
}
