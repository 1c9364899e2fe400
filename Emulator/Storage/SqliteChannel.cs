using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Emulator.Storage;

/// <summary>One connection with its prepared statements. Used by one session at a time and then by the next.</summary>
internal sealed class SqliteChannel : IDisposable
{
    private const int MostStatements = 400;
    private static readonly string[] ParameterNames = [.. Enumerable.Range(0, 256).Select(i => "$p" + i)];
    private readonly Dictionary<string, SqliteCommand> queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private readonly SqliteConnection connection;

    public SqliteChannel(string connectionString, bool durable)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        Run($"PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous={(durable ? "FULL" : "OFF")}; PRAGMA foreign_keys=ON; "
            + "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000;");
        SqlFunctions.Register(connection);
    }

    /// <summary>Whether no transaction is open.</summary>
    public bool IsAutocommit => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) != 0;

    public static string ParameterName(int index) => index < ParameterNames.Length ? ParameterNames[index] : "$p" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Runs statements that are not worth keeping prepared.</summary>
    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params IReadOnlyList<object?> values) => Prepared(sql, values.Count).Execute(values);

    /// <returns>The first value of the first row; null when there is no row or the value is null.</returns>
    public object? Scalar(string sql, params IReadOnlyList<object?> values) => Prepared(sql, values.Count).Scalar(values);

    /// <summary>Reads all rows at once, so that the same statement may run again while the caller works with them.</summary>
    public List<T> Read<T>(string sql, IReadOnlyList<object?> values, Func<SqliteDataReader, T> read)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        Forget(queries);
        Forget(statements);
        connection.Dispose();
    }

    private Statement Prepared(string sql, int parameters)
    {
        if (statements.TryGetValue(sql, out var known)) return known;
        if (statements.Count >= MostStatements) Forget(statements);
        return statements[sql] = new Statement(connection.Handle!, sql, parameters);
    }

    private SqliteCommand Prepare(string sql, IReadOnlyList<object?> values)
    {
        if (!queries.TryGetValue(sql, out var command)) command = Remember(sql, values.Count);
        for (var i = 0; i < values.Count; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Remember(string sql, int parameters)
    {
        if (queries.Count >= MostStatements) Forget(queries);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = ParameterName(i) });
        queries.Add(sql, command);
        return command;
    }

    private static void Forget<T>(Dictionary<string, T> known) where T : IDisposable
    {
        foreach (var one in known.Values) one.Dispose();
        known.Clear();
    }
}
