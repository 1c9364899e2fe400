using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.Query;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Reading;

/// <summary>Reads what $expand asks for: one query per navigation property and level, however many rows there are.</summary>
internal sealed class ExpandLoader(IDataverse dataverse, Caller caller, bool formatted)
{
    // As many ids as one `in` condition is given at once.
    private const int IdsAtOnce = 500;

    public void Load(IReadOnlyList<ReadRow> rows, ReadPlan plan)
    {
        if (rows.Count == 0) return;
        foreach (var expand in plan.Expands)
        {
            if (expand.Read is null) continue;
            if (expand.Navigation is Navigation.Lookup lookup) LoadSingle(rows, lookup, expand.Read);
            else LoadCollection(rows, plan.Table, expand);
        }
    }

    private void LoadSingle(IReadOnlyList<ReadRow> rows, Navigation.Lookup lookup, ReadPlan read)
    {
        var referring = rows.Select(row => (Row: row, Reference: row.Entity.GetAttributeValue<EntityReference>(lookup.Column.LogicalName)))
            .Where(r => r.Reference is not null && r.Reference.LogicalName == read.Table.LogicalName).ToList();
        var found = new Dictionary<Guid, ReadRow>();
        var key = read.Table.Column(read.Table.PrimaryIdColumn);
        foreach (var ids in referring.Select(r => r.Reference.Id).Distinct().Chunk(IdsAtOnce))
        {
            var query = new TableQuery
            {
                Table = read.Table, Columns = OptionsReader.Selected(read.Needed()), Filter = In("t0", key, ids), Page = FirstPage,
            };
            foreach (var entity in dataverse.Retrieve(caller, query, formatted).Entities) found[entity.Id] = new ReadRow(entity);
        }

        Load([.. found.Values], read);
        foreach (var (row, reference) in referring)
            if (found.TryGetValue(reference.Id, out var target)) row.Add(lookup.Name, target);
    }

    private void LoadCollection(IReadOnlyList<ReadRow> rows, TableMetadata table, ExpandPlan expand)
    {
        var byId = rows.DistinctBy(r => r.Entity.Id).ToDictionary(r => r.Entity.Id);
        var added = new List<ReadRow>();
        foreach (var ids in byId.Keys.Chunk(IdsAtOnce))
            foreach (var (parent, entity) in Children(expand, table, ids))
            {
                if (expand.Top is { } top && byId[parent].Related(expand.Navigation.Name).Count >= top) continue;
                var child = new ReadRow(entity);
                byId[parent].Add(expand.Navigation.Name, child);
                added.Add(child);
            }

        Load(added, expand.Read!);
    }

    private IEnumerable<(Guid Parent, Entity Row)> Children(ExpandPlan expand, TableMetadata table, Guid[] parents)
    {
        var query = expand.Navigation is Navigation.Children children ? OneToMany(expand, children, parents) : ManyToMany(expand, table, parents);
        EntityCollection page;
        do
        {
            page = dataverse.Retrieve(caller, query, formatted);
            foreach (var row in page.Entities) yield return (Parent(expand, table, row), row);
            query = query with { Page = new PageRequest(query.Page!.Number + 1, query.Page.Size, page.PagingCookie) };
        }
        while (page.MoreRecords);
    }

    private static TableQuery OneToMany(ExpandPlan expand, Navigation.Children children, Guid[] parents)
    {
        var read = expand.Read!;
        var lookup = read.Table.Column(children.Relationship.ReferencingColumn);

        return new TableQuery
        {
            Table = read.Table, Alias = expand.Alias, Columns = OptionsReader.Selected(read.Needed(lookup)),
            Filter = And(In(expand.Alias, lookup, parents), expand.Filter), Orders = expand.Orders, Links = expand.Links, Page = FirstPage,
        };
    }

    private static TableQuery ManyToMany(ExpandPlan expand, TableMetadata table, Guid[] parents)
    {
        var read = expand.Read!;
        var key = table.Column(table.PrimaryIdColumn);
        var link = new LinkNode(table, ParentAlias, key, read.Table.Column(read.Table.PrimaryIdColumn), JoinOperator.Inner)
        {
            Intersect = ((Navigation.ManyToMany)expand.Navigation).Relationship,
            Columns = [new SelectedColumn(key, ParentName(table)) { IsAliased = true }],
            Filter = In(ParentAlias, key, parents),
        };

        return new TableQuery
        {
            Table = read.Table, Alias = expand.Alias, Columns = OptionsReader.Selected(read.Needed()),
            Filter = expand.Filter, Orders = expand.Orders, Links = [.. expand.Links, link], Page = FirstPage,
        };
    }

    private static Guid Parent(ExpandPlan expand, TableMetadata table, Entity row) => expand.Navigation is Navigation.Children children
        ? row.GetAttributeValue<EntityReference>(children.Relationship.ReferencingColumn).Id
        : (Guid)row.GetAttributeValue<AliasedValue>(ParentName(table)).Value;

    private const string ParentAlias = "parent";

    private static readonly PageRequest FirstPage = new(1, Preferences.PageLimit);

    private static string ParentName(TableMetadata table) => $"{ParentAlias}.{table.PrimaryIdColumn}";

    private static FilterNode.Condition In(string alias, ColumnMetadata column, Guid[] ids) =>
        new(alias, column, ConditionOperator.In, [.. ids.Cast<object>()]);

    private static FilterNode And(FilterNode first, FilterNode? second) =>
        second is null ? first : new FilterNode.Group(LogicalOperator.And, [first, second]);
}
