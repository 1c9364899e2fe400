using Emulator.Metadata;
using Microsoft.Data.Sqlite;

namespace Emulator.Storage;

/// <summary>Brings the SQL schema up to the metadata: new tables, columns and indexes. Drops indexes nobody asks for any more, never a table or a column.</summary>
internal sealed class SchemaWriter
{
    private readonly SqliteChannel channel;
    private readonly EnvironmentMetadata metadata;
    private readonly ILookup<string, string> columns;
    private readonly Dictionary<string, string> indexes;
    private readonly HashSet<(string Table, string Column)> foreignKeys;
    private readonly Dictionary<(string Table, string Column), string> intersects = [];

    public SchemaWriter(SqliteChannel channel, EnvironmentMetadata metadata)
    {
        this.channel = channel;
        this.metadata = metadata;
        columns = Read("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'")
            .ToLookup(r => r.First, r => r.Second, StringComparer.Ordinal);
        indexes = Read("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND (name LIKE 'ix$%' OR name LIKE 'key$%')")
            .ToDictionary(r => r.First, r => r.Second, StringComparer.Ordinal);
        foreignKeys = [.. Read("SELECT t.name, k.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table'")];
    }

    /// <summary>The primary key of a relationship's intersect table, by the platform's naming.</summary>
    public static string IntersectId(ManyToManyMetadata relationship) => relationship.IntersectTable + "id";

    public void Write()
    {
        var relationships = metadata.Tables.Values.SelectMany(t => t.ManyToMany).DistinctBy(r => r.SchemaName).ToList();
        foreach (var relationship in relationships) NoteIntersect(relationship);
        foreach (var table in metadata.Tables.Values) WriteTable(table);
        foreach (var relationship in relationships) WriteIntersect(relationship);
        WriteIndexes(relationships);
    }

    private List<(string First, string Second)> Read(string sql) => channel.Read(sql, [], r => (r.GetString(0), r.GetString(1)));

    private void NoteIntersect(ManyToManyMetadata relationship)
    {
        intersects[(relationship.IntersectTable, relationship.FirstIntersectColumn)] = relationship.FirstTable;
        intersects[(relationship.IntersectTable, relationship.SecondIntersectColumn)] = relationship.SecondTable;
    }

    private void WriteTable(TableMetadata table)
    {
        var layout = TableLayout.Of(table);
        if (!columns.Contains(table.LogicalName)) CreateTable(layout);
        else ExtendTable(layout);
    }

    private void CreateTable(TableLayout layout)
    {
        var parts = new List<string> { $"{layout.IdSql} TEXT NOT NULL PRIMARY KEY", $"{TableLayout.VersionColumn} INTEGER NOT NULL" };
        foreach (var column in Plain(layout)) parts.AddRange(Definitions(column));
        channel.Run($"CREATE TABLE {layout.Sql} ({string.Join(", ", parts)})");
    }

    private void ExtendTable(TableLayout layout)
    {
        var present = columns[layout.Table.LogicalName].ToHashSet(StringComparer.Ordinal);
        foreach (var column in Plain(layout))
        {
            if (column.TargetSql is not null && foreignKeys.Contains((layout.Table.LogicalName, column.Column.LogicalName)))
                throw Faults.NotSupported($"letting the lookup '{column.Column.LogicalName}' of '{layout.Table.LogicalName}' point at further tables");
            foreach (var definition in Definitions(column).Where(d => !present.Contains(Unquoted(d)))) channel.Run($"ALTER TABLE {layout.Sql} ADD COLUMN {definition}");
        }
    }

    private static IEnumerable<ColumnLayout> Plain(TableLayout layout) => layout.Columns.Values
        .Where(c => c.Column.LogicalName != layout.Table.PrimaryIdColumn && c.Column.LogicalName != TableLayout.VersionColumn);

    private static string Unquoted(string definition) => definition[1..definition.IndexOf('"', 1)];

    private IEnumerable<string> Definitions(ColumnLayout column)
    {
        yield return $"{column.Sql} {column.SqlType}{Reference(column)}";
        if (column.KeySql is not null) yield return $"{column.KeySql} TEXT";
        if (column.TargetSql is not null) yield return $"{column.TargetSql} TEXT";
    }

    /// <summary>Deferred, because a cascade may delete the referenced row before the referencing ones.</summary>
    private string Reference(ColumnLayout column)
    {
        if (intersects.TryGetValue((column.Column.Table, column.Column.LogicalName), out var side)) return Reference(side, "ON DELETE CASCADE ");
        return column.Column.IsLookup && column.TargetSql is null ? Reference(column.Column.Targets[0], "") : "";
    }

    private string Reference(string target, string onDelete) => metadata.TryTable(target) is { } table
        ? $" REFERENCES {ColumnLayout.Quote(target)} ({ColumnLayout.Quote(table.PrimaryIdColumn)}) {onDelete}DEFERRABLE INITIALLY DEFERRED"
        : "";

    private void WriteIntersect(ManyToManyMetadata relationship)
    {
        if (metadata.TryTable(relationship.IntersectTable) is not null || columns.Contains(relationship.IntersectTable)) return;
        var (first, second) = (ColumnLayout.Quote(relationship.FirstIntersectColumn), ColumnLayout.Quote(relationship.SecondIntersectColumn));
        channel.Run(
            $"CREATE TABLE {ColumnLayout.Quote(relationship.IntersectTable)} ({ColumnLayout.Quote(IntersectId(relationship))} TEXT NOT NULL PRIMARY KEY, "
            + $"{TableLayout.VersionColumn} INTEGER NOT NULL, {first} TEXT NOT NULL{Reference(relationship.FirstTable, "ON DELETE CASCADE ")}, "
            + $"{second} TEXT NOT NULL{Reference(relationship.SecondTable, "ON DELETE CASCADE ")})");
    }

    private void WriteIndexes(IReadOnlyList<ManyToManyMetadata> relationships)
    {
        var wanted = metadata.Tables.Values.SelectMany(t => Indexes(TableLayout.Of(t))).Concat(relationships.SelectMany(Indexes))
            .DistinctBy(i => i.Name).ToDictionary(i => i.Name, i => i.Sql, StringComparer.Ordinal);
        foreach (var (name, sql) in indexes.Where(i => wanted.GetValueOrDefault(i.Key) != i.Value)) channel.Run($"DROP INDEX {ColumnLayout.Quote(name)}");
        foreach (var (name, sql) in wanted.Where(i => indexes.GetValueOrDefault(i.Key) != i.Value)) Create(name, sql);
    }

    private void Create(string name, string sql)
    {
        try
        {
            channel.Run(sql);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 19)
        {
            throw Faults.InvalidArgument($"The alternate key {name} cannot be created, because rows of the table already hold the same values.");
        }
    }

    private static IEnumerable<(string Name, string Sql)> Indexes(ManyToManyMetadata relationship)
    {
        var (first, second) = (ColumnLayout.Quote(relationship.FirstIntersectColumn), ColumnLayout.Quote(relationship.SecondIntersectColumn));
        yield return Index("key", relationship.IntersectTable, "pair", $"{first}, {second}");
        yield return Index("ix", relationship.IntersectTable, relationship.SecondIntersectColumn, second);
    }

    private static IEnumerable<(string Name, string Sql)> Indexes(TableLayout layout)
    {
        var table = layout.Table.LogicalName;
        foreach (var key in layout.Table.Keys)
            yield return Index("key", table, key.Name, string.Join(", ", key.Columns.Select(layout.Column).Select(c => c.KeySql ?? c.Sql)));
        foreach (var lookup in layout.Columns.Values.Where(c => c.Column.IsLookup && !IsAudit(c.Column)))
            yield return Index("ix", table, lookup.Column.LogicalName, lookup.Sql, $" WHERE {lookup.Sql} IS NOT NULL");
        if (layout.Table.PrimaryNameColumn is not { } nameColumn || layout.Columns.GetValueOrDefault(nameColumn) is not { KeySql: { } name }) yield break;
        yield return Index("ix", table, nameColumn, name);
        if (layout.Columns.GetValueOrDefault("statecode") is { } state) yield return Index("ix", table, "statecode", $"{state.Sql}, {name}");
    }

    /// <summary>Who made and changed a row is rarely asked for and would cost every insert.</summary>
    private static bool IsAudit(ColumnMetadata column) =>
        column.LogicalName is "createdby" or "modifiedby" or "createdonbehalfby" or "modifiedonbehalfby" or "owninguser" or "owningteam" or "transactioncurrencyid";

    private static (string Name, string Sql) Index(string kind, string table, string what, string columns, string where = "")
    {
        var name = $"{kind}${table}${what}";
        return (name, $"CREATE {(kind == "key" ? "UNIQUE " : "")}INDEX {ColumnLayout.Quote(name)} ON {ColumnLayout.Quote(table)} ({columns}){where}");
    }
}
