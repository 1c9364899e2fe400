using Emulator.Metadata;
using Emulator.Security;
using Emulator.Storage;

namespace Emulator.Query;

/// <summary>Row security as SQL: the rows of these owners or of these business units.</summary>
internal static class ScopeSql
{
    public static string Write(RowScope scope, TableMetadata table, string alias, SqlParameters parameters)
    {
        var parts = new List<string>();
        Add(parts, OwnerColumn(table), scope.Owners, alias, parameters);
        Add(parts, UnitColumn(table), scope.BusinessUnits, alias, parameters);
        return parts.Count == 0 ? "FALSE" : "(" + string.Join(" OR ", parts) + ")";
    }

    private static void Add(List<string> parts, string? column, IReadOnlyCollection<Guid> ids, string alias, SqlParameters parameters)
    {
        if (column is null || ids.Count == 0) return;
        parts.Add($"{ColumnLayout.Quote(alias)}.{ColumnLayout.Quote(column)} IN {parameters.List([.. ids.Select(ColumnLayout.IdText)])}");
    }

    /// <summary>Users, their settings and teams have no owner: each belongs to itself.</summary>
    private static string? OwnerColumn(TableMetadata table) =>
        table.TryColumn("ownerid")?.LogicalName ?? (table.LogicalName is "systemuser" or "usersettings" or "team" ? table.PrimaryIdColumn : null);

    private static string? UnitColumn(TableMetadata table) => (table.TryColumn("owningbusinessunit") ?? table.TryColumn("businessunitid"))?.LogicalName;
}
