using Emulator.Metadata;

namespace Emulator.Storage;

/// <summary>Drops the tables and columns that the metadata no longer has, with what is in them. The schema must have been written for the new metadata before.</summary>
internal sealed class SchemaShrinker(SqliteChannel channel, EnvironmentMetadata before, EnvironmentMetadata after)
{
    public void Shrink()
    {
        var gone = before.Tables.Values.Where(t => after.TryTable(t.LogicalName) is null).ToList();
        var staying = before.Tables.Values.Where(t => after.TryTable(t.LogicalName) is not null).ToList();
        foreach (var table in staying) Release(TableLayout.Of(table), gone);

        // All rows first: foreign keys are checked when the transaction commits, and by then nothing points at what is gone.
        foreach (var table in gone) channel.Run($"DELETE FROM {ColumnLayout.Quote(table.LogicalName)}");
        foreach (var table in staying) DropColumns(TableLayout.Of(table), TableLayout.Of(after.Table(table.LogicalName)));
        foreach (var table in gone) channel.Run($"DROP TABLE {ColumnLayout.Quote(table.LogicalName)}");
    }

    /// <summary>Lookups with several targets let go of rows in tables that go: notes of a deleted record go with it, other links are cleared.</summary>
    private void Release(TableLayout layout, IReadOnlyList<TableMetadata> gone)
    {
        foreach (var column in layout.Columns.Values.Where(c => c.TargetSql is not null))
        {
            foreach (var target in column.Column.Targets.Where(t => gone.Any(g => g.LogicalName == t)))
            {
                var relationship = layout.Table.ManyToOne.FirstOrDefault(r => r.ReferencingColumn == column.Column.LogicalName && r.ReferencedTable == target);
                channel.Execute(
                    relationship?.Delete == CascadeBehavior.Cascade
                        ? $"DELETE FROM {layout.Sql} WHERE {column.TargetSql} = $p0"
                        : $"UPDATE {layout.Sql} SET {column.Sql} = NULL, {column.TargetSql} = NULL WHERE {column.TargetSql} = $p0",
                    target);
            }
        }
    }

    private void DropColumns(TableLayout present, TableLayout next)
    {
        foreach (var column in present.Columns.Values)
        {
            if (next.Columns.GetValueOrDefault(column.Column.LogicalName) is not { } kept)
            {
                foreach (var sql in new[] { column.Sql, column.KeySql, column.TargetSql }.OfType<string>()) Drop(present.Sql, sql);
            }
            else if (column.TargetSql is not null && kept.TargetSql is null)
            {
                throw Faults.NotSupported($"taking all but one target from the lookup '{column.Column.LogicalName}' of '{present.Table.LogicalName}'");
            }
        }
    }

    private void Drop(string table, string column)
    {
        channel.Run($"UPDATE {table} SET {column} = NULL WHERE {column} IS NOT NULL");
        channel.Run($"ALTER TABLE {table} DROP COLUMN {column}");
    }
}
