using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Emulator.Storage;

/// <summary>
/// A prepared statement whose parameters `$p0`, `$p1` ... are bound by place. <see cref="SqliteCommand"/> looks every parameter up by name at every
/// execution, which is a fifth of what writing a row costs. (SQLite: "Binding Values To Prepared Statements".)
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt handle;
    private readonly int[] places;

    /// <exception cref="SqliteException">The SQL cannot be prepared.</exception>
    public Statement(sqlite3 database, string sql, int parameters)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out handle));
        places = [.. Enumerable.Range(0, parameters).Select(i => raw.sqlite3_bind_parameter_index(handle, SqliteChannel.ParameterName(i)))];
    }

    /// <returns>The number of rows changed.</returns>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public int Execute(IReadOnlyList<object?> values)
    {
        Step(values, () => 0);
        return raw.sqlite3_changes(database);
    }

    /// <returns>The first value of the first row; null when there is no row or the value is null.</returns>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public object? Scalar(IReadOnlyList<object?> values) => Step(values, Value);

    public void Dispose() => handle.Dispose();

    private T? Step<T>(IReadOnlyList<object?> values, Func<T> read)
    {
        try
        {
            for (var i = 0; i < values.Count; i++)
            {
                // A count leaves out the limits of the query whose values it is given.
                if (places[i] > 0) Check(Bind(places[i], values[i]));
            }

            var result = raw.sqlite3_step(handle);
            Check(result);
            return result == raw.SQLITE_ROW ? read() : default;
        }
        finally
        {
            // Its result is that of the step, which has been checked.
            _ = raw.sqlite3_reset(handle);
        }
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(handle, place),
        string text => raw.sqlite3_bind_text(handle, place, text),
        long number => raw.sqlite3_bind_int64(handle, place, number),
        int number => raw.sqlite3_bind_int64(handle, place, number),
        double number => raw.sqlite3_bind_double(handle, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(handle, place, bytes),
        _ => throw new ArgumentException($"SQLite keeps no values of type {value.GetType().Name}.", nameof(value)),
    };

    private object? Value() => raw.sqlite3_column_type(handle, 0) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(handle, 0),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(handle, 0),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(handle, 0).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(handle, 0).ToArray(),
        _ => null,
    };

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(result, database);
    }
}
