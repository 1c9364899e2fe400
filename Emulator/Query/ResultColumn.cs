using Microsoft.Data.Sqlite;

namespace Emulator.Query;

/// <summary>A column of the SQL result and the attribute it becomes.</summary>
/// <param name="Name">The attribute's name in the row.</param>
/// <param name="Table">The table of the column, for its AliasedValue.</param>
/// <param name="Column">The column's logical name, for its AliasedValue; of a count of rows the table's primary key.</param>
/// <param name="Aliased">Whether the row holds an AliasedValue rather than the value.</param>
internal sealed record ResultColumn(string Name, string Table, string Column, bool Aliased, int Ordinal, Func<SqliteDataReader, int, object> Read);
