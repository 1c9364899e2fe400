using Emulator.Metadata;
using Emulator.Query;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Pipeline.Rows;

/// <summary>The platform's own look at rows, below security: rows of a table where columns equal values.</summary>
internal static class RowQuery
{
    private const string Alias = "t0";
    private const int PageSize = 5000;

    public static IReadOnlyList<Entity> Where(
        IStorageSession session, TableMetadata table, IReadOnlyCollection<string> columns, params (string Column, object Value)[] equal)
    {
        var query = Build(table, columns, equal);
        var rows = session.Run(query with { Page = new PageRequest(1, PageSize) }, AsSystem()).Entities.ToList();
        for (var page = 2; rows.Count == (page - 1) * PageSize; page++)
        {
            rows.AddRange(session.Run(query with { Page = new PageRequest(page, PageSize) }, AsSystem()).Entities);
        }

        return rows;
    }

    public static bool Any(IStorageSession session, TableMetadata table, params (string Column, object Value)[] equal) =>
        session.Run(Build(table, [table.PrimaryIdColumn], equal) with { Top = 1 }, AsSystem()).Entities.Count > 0;

    public static QueryContext AsSystem() =>
        new(WellKnown.SystemUser, WellKnown.RootBusinessUnit, [], DateTime.UtcNow, TimeZoneInfo.Utc, null);

    private static TableQuery Build(TableMetadata table, IReadOnlyCollection<string> columns, (string Column, object Value)[] equal)
    {
        var conditions = equal.Select(FilterNode (e) => new FilterNode.Condition(Alias, table.Column(e.Column), ConditionOperator.Equal, [e.Value]));
        return new TableQuery
        {
            Table = table,
            Alias = Alias,
            Columns = [.. columns.Where(c => table.TryColumn(c) is not null).Select(c => new SelectedColumn(table.Column(c), c))],
            Orders = [new OrderNode(Alias, table.Column(table.PrimaryIdColumn), Descending: false)],
            Filter = equal.Length == 0 ? null : new FilterNode.Group(LogicalOperator.And, [.. conditions]),
        };
    }
}
