using System.Globalization;
using System.Text;
using Emulator.Metadata;
using Emulator.Query;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Emulator.Storage;

/// <summary>Rows in and out over one connection. A write outside <see cref="Begin"/> is a transaction of its own.</summary>
internal sealed class SqliteSession : IStorageSession
{
    private readonly SqliteDatabase database;
    private readonly SqliteChannel channel;
    private readonly bool writes;

    /// <summary>Rows seen to exist under this transaction's write lock: nobody else can delete them meanwhile.</summary>
    private readonly HashSet<(string Table, Guid Id)> seen = [];
    private EnvironmentMetadata? applied;
    private bool disposed;

    private SqliteSession(SqliteDatabase database, SqliteChannel channel, bool writes)
    {
        this.database = database;
        this.channel = channel;
        this.writes = writes;
    }

    public bool InTransaction { get; private set; }

    internal static SqliteSession ForReading(SqliteDatabase database, SqliteChannel channel)
    {
        channel.Run("BEGIN");
        return new SqliteSession(database, channel, writes: false);
    }

    internal static SqliteSession ForWriting(SqliteDatabase database, SqliteChannel channel) => new(database, channel, writes: true);

    public void Begin()
    {
        if (!writes) throw new InvalidOperationException("This session reads only.");
        if (InTransaction) throw new InvalidOperationException("The session is in a transaction already.");
        database.EnterWrite();
        try
        {
            channel.Run("BEGIN IMMEDIATE");
            InTransaction = true;
        }
        catch
        {
            database.LeaveWrite(rolledBack: false);
            throw;
        }
    }

    public void Commit()
    {
        RequireTransaction();
        try
        {
            channel.Run("COMMIT");
        }
        catch (SqliteException e)
        {
            Rollback();
            throw StorageFaults.Of(e);
        }

        End(rolledBack: false);
    }

    public void Rollback()
    {
        RequireTransaction();
        try
        {
            // SQLite rolls back by itself after some errors (a full disk); a second time would fail.
            if (!channel.IsAutocommit) channel.Run("ROLLBACK");
        }
        finally
        {
            End(rolledBack: true);
        }
    }

    public Entity? Find(TableMetadata table, Guid id, IReadOnlyCollection<string>? columns = null)
    {
        var layout = TableLayout.Of(table);
        IReadOnlyList<ColumnLayout> wanted = columns is null ? [.. layout.Columns.Values] : [.. columns.Distinct().Select(layout.Column)];
        var sql = new StringBuilder("SELECT ").Append(TableLayout.VersionColumn);
        foreach (var column in wanted)
        {
            sql.Append(", ").Append(column.Sql);
            if (column.TargetSql is not null) sql.Append(", ").Append(column.TargetSql);
        }

        sql.Append(" FROM ").Append(layout.Sql).Append(" WHERE ").Append(layout.IdSql).Append(" = $p0");
        return channel.Read(sql.ToString(), [ColumnLayout.IdText(id)], reader => ReadRow(reader, layout, id, wanted)).FirstOrDefault();
    }

    public Guid? FindId(TableMetadata table, IReadOnlyDictionary<string, object> keyValues)
    {
        var layout = TableLayout.Of(table);
        var columns = keyValues.Keys.Select(layout.Column).ToList();
        var sql = $"SELECT {layout.IdSql} FROM {layout.Sql} WHERE {string.Join(" AND ", columns.Select((c, i) => $"{c.KeySql ?? c.Sql} = {SqliteChannel.ParameterName(i)}"))} LIMIT 1";
        var values = columns.Select(c => KeyValue(c, keyValues[c.Column.LogicalName])).ToList();
        return channel.Scalar(sql, values) is string found ? Guid.ParseExact(found, "D") : null;
    }

    public void Insert(TableMetadata table, Entity row) => Write(() =>
    {
        var layout = TableLayout.Of(table);
        var version = database.NextVersion(channel);
        var sql = new StringBuilder("INSERT INTO ").Append(layout.Sql).Append(" (").Append(layout.IdSql).Append(", ").Append(TableLayout.VersionColumn);
        var values = new List<object?>(row.Attributes.Count * 2 + 2) { ColumnLayout.IdText(row.Id), version };
        foreach (var (sqlColumn, value) in Assignments(layout, row))
        {
            sql.Append(", ").Append(sqlColumn);
            values.Add(value);
        }

        sql.Append(") VALUES ($p0");
        for (var i = 1; i < values.Count; i++) sql.Append(", ").Append(SqliteChannel.ParameterName(i));
        Change(layout.Table, sql.Append(')').ToString(), values);
        row.RowVersion = version.ToString(CultureInfo.InvariantCulture);
        seen.Add((table.LogicalName, row.Id));
    });

    public void Update(TableMetadata table, Entity row) => Write(() =>
    {
        var layout = TableLayout.Of(table);
        var version = database.NextVersion(channel);
        var sql = new StringBuilder("UPDATE ").Append(layout.Sql).Append(" SET ").Append(TableLayout.VersionColumn).Append(" = $p1");
        var values = new List<object?>(row.Attributes.Count * 2 + 2) { ColumnLayout.IdText(row.Id), version };
        foreach (var (sqlColumn, value) in Assignments(layout, row))
        {
            sql.Append(", ").Append(sqlColumn).Append(" = ").Append(SqliteChannel.ParameterName(values.Count));
            values.Add(value);
        }

        sql.Append(" WHERE ").Append(layout.IdSql).Append(" = $p0");
        if (Change(layout.Table, sql.ToString(), values) == 0) throw Faults.DoesNotExist(table.LogicalName, row.Id);
        row.RowVersion = version.ToString(CultureInfo.InvariantCulture);
    });

    public void Delete(TableMetadata table, Guid id) => Write(() =>
    {
        var layout = TableLayout.Of(table);
        var deleted = Change(table, $"DELETE FROM {layout.Sql} WHERE {layout.IdSql} = $p0", [ColumnLayout.IdText(id)]);
        if (deleted == 0) throw Faults.DoesNotExist(table.LogicalName, id);
        seen.Remove((table.LogicalName, id));
    });

    public void Link(ManyToManyMetadata relationship, Guid first, Guid second) => Write(() =>
    {
        // The platform's own intersect tables (systemuserroles: systemuserroleid) do not follow the rule of thumb.
        var idColumn = Table(relationship.IntersectTable)?.PrimaryIdColumn ?? SchemaWriter.IntersectId(relationship);
        var sql = $"INSERT INTO {ColumnLayout.Quote(relationship.IntersectTable)} ({ColumnLayout.Quote(idColumn)}, "
                  + $"{TableLayout.VersionColumn}, {ColumnLayout.Quote(relationship.FirstIntersectColumn)}, {ColumnLayout.Quote(relationship.SecondIntersectColumn)}) "
                  + "VALUES ($p0, $p1, $p2, $p3)";
        RequireRow(relationship.FirstTable, first);
        RequireRow(relationship.SecondTable, second);
        object?[] values = [ColumnLayout.IdText(Guid.NewGuid()), database.NextVersion(channel), ColumnLayout.IdText(first), ColumnLayout.IdText(second)];
        Change(null, sql, values);
    });

    public bool Unlink(ManyToManyMetadata relationship, Guid first, Guid second)
    {
        var removed = 0;
        var sql = $"DELETE FROM {ColumnLayout.Quote(relationship.IntersectTable)} WHERE {ColumnLayout.Quote(relationship.FirstIntersectColumn)} = $p0 "
                  + $"AND {ColumnLayout.Quote(relationship.SecondIntersectColumn)} = $p1";
        Write(() => removed = Change(null, sql, [ColumnLayout.IdText(first), ColumnLayout.IdText(second)]));
        return removed > 0;
    }

    public EntityCollection Run(TableQuery query, QueryContext context) => QueryRunner.Run(channel, query, context, Table);

    public void Format(EntityCollection rows, QueryContext context) => new ValueFormatter(channel, context, Table).Format(rows);

    public byte[]? GetBlob(string name) => channel.Scalar("SELECT content FROM \"$blob\" WHERE name = $p0", name) as byte[];

    public IReadOnlyList<string> BlobNames(string prefix) =>
        channel.Read("SELECT name FROM \"$blob\" WHERE substr(name, 1, length($p0)) = $p0 ORDER BY name", [prefix], r => r.GetString(0));

    public void PutBlob(string name, byte[] content) =>
        Write(() => channel.Execute("INSERT INTO \"$blob\" VALUES ($p0, $p1) ON CONFLICT (name) DO UPDATE SET content = excluded.content", name, content));

    public void DeleteBlob(string name) => Write(() => channel.Execute("DELETE FROM \"$blob\" WHERE name = $p0", name));

    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        if (InTransaction) Rollback();
        if (!writes) channel.Run("COMMIT");
        database.Return(channel);
    }

    internal void Apply(EnvironmentMetadata metadata) => Write(() =>
    {
        new SchemaWriter(channel, metadata).Write();
        applied = metadata;
    });

    internal void Shrink(EnvironmentMetadata before, EnvironmentMetadata after) => Write(() =>
    {
        seen.Clear();
        new SchemaShrinker(channel, before, after).Shrink();
    });

    private static Entity ReadRow(SqliteDataReader reader, TableLayout layout, Guid id, IReadOnlyList<ColumnLayout> columns)
    {
        var row = new Entity(layout.Table.LogicalName, id) { RowVersion = reader.GetInt64(0).ToString(CultureInfo.InvariantCulture) };
        var ordinal = 1;
        foreach (var column in columns)
        {
            if (!reader.IsDBNull(ordinal)) row[column.Column.LogicalName] = column.FromSql(reader, ordinal);
            ordinal += column.TargetSql is null ? 1 : 2;
        }

        return row;
    }

    private static object KeyValue(ColumnLayout column, object value) =>
        column.KeySql is null ? column.ToSql(value) : TextKey.Of((string)column.ToSql(value));

    private void Write(Action write)
    {
        if (InTransaction)
        {
            write();
            return;
        }

        Begin();
        try
        {
            write();
        }
        catch
        {
            if (InTransaction) Rollback();
            throw;
        }

        Commit();
    }

    private int Change(TableMetadata? table, string sql, IReadOnlyList<object?> values)
    {
        try
        {
            return channel.Execute(sql, values);
        }
        catch (SqliteException e)
        {
            throw StorageFaults.Of(e, table);
        }
    }

    /// <summary>The SQL columns a row writes. Id and row version are the statement's own business.</summary>
    private IEnumerable<(string SqlColumn, object? Value)> Assignments(TableLayout layout, Entity row)
    {
        foreach (var (name, value) in row.Attributes)
        {
            if (name == layout.Table.PrimaryIdColumn || name == TableLayout.VersionColumn) continue;
            var column = layout.Column(name);
            var sqlValue = value is null ? null : column.ToSql(value);
            yield return (column.Sql, sqlValue);
            if (column.KeySql is not null) yield return (column.KeySql, sqlValue is string text ? TextKey.Of(text) : null);
            if (!column.Column.IsLookup) continue;
            var target = value is null ? null : CheckedTarget(layout.Table, row.Id, column, value);
            if (column.TargetSql is not null) yield return (column.TargetSql, target);
        }
    }

    private string CheckedTarget(TableMetadata table, Guid rowId, ColumnLayout column, object value)
    {
        var targets = column.Column.Targets;
        var (target, id) = value is EntityReference reference ? (reference.LogicalName ?? "", reference.Id) : (targets.FirstOrDefault() ?? "", (Guid)value);
        if (targets.Count > 0 && !targets.Contains(target))
            throw Faults.InvalidArgument($"The column '{column.Column.LogicalName}' of '{table.LogicalName}' cannot point at a row of '{target}', only at: {string.Join(", ", targets)}.");
        if (target != table.LogicalName || id != rowId) RequireRow(target, id);
        return target;
    }

    private void RequireRow(string table, Guid id)
    {
        if (seen.Contains((table, id))) return;
        if (!Exists(table, id)) throw Faults.DoesNotExist(table, id);
        seen.Add((table, id));
    }

    /// <summary>A table the environment does not have cannot be checked; whoever let it be a target answers for it.</summary>
    private bool Exists(string tableName, Guid id) => Table(tableName) is not { } table
        || channel.Scalar($"SELECT 1 FROM {TableLayout.Of(table).Sql} WHERE {TableLayout.Of(table).IdSql} = $p0", ColumnLayout.IdText(id)) is not null;

    private TableMetadata? Table(string logicalName) => (applied ?? database.Metadata)?.TryTable(logicalName);

    private void RequireTransaction()
    {
        if (!InTransaction) throw new InvalidOperationException("The session is in no transaction.");
    }

    private void End(bool rolledBack)
    {
        if (!rolledBack && applied is not null) database.Metadata = applied;
        applied = null;
        InTransaction = false;
        seen.Clear();
        database.LeaveWrite(rolledBack);
    }
}
