using Emulator.Metadata;
using Microsoft.Data.Sqlite;

namespace Emulator.Storage;

/// <summary>What SQLite refuses, as Dataverse says it.</summary>
internal static class StorageFaults
{
    private const int ForeignKey = 787;
    private const int PrimaryKey = 1555;
    private const int Unique = 2067;
    private const int Busy = 5;

    /// <summary>The fault for a refused statement; <paramref name="table"/> is the table written, where it is known.</summary>
    public static Exception Of(SqliteException refusal, TableMetadata? table = null) => refusal.SqliteExtendedErrorCode switch
    {
        PrimaryKey => Faults.DuplicateId(refusal),
        Unique => DuplicateKey(refusal, table),
        ForeignKey => Faults.StillReferenced(refusal),
        _ when refusal.SqliteErrorCode == Busy => Faults.DatabaseBusy(refusal),
        _ => refusal,
    };

    private static DataverseFault DuplicateKey(SqliteException refusal, TableMetadata? table)
    {
        var key = table?.Keys.FirstOrDefault(k => refusal.Message.Contains(Columns(table, k), StringComparison.OrdinalIgnoreCase));
        return key is null
            ? Faults.DuplicateId(refusal)
            : Faults.Duplicate(
                $"A record that has the attribute values {string.Join(", ", key.Columns)} already exists. The entity key {key.Name} requires that this "
                + "set of attributes contains unique values. Select unique values and try again.");
    }

    /// <summary>A unique index's columns as SQLite names them in its message.</summary>
    private static string Columns(TableMetadata table, AlternateKeyMetadata key) =>
        string.Join(", ", key.Columns.Select(c => $"{table.LogicalName}.{(TableLayout.Of(table).Column(c).KeySql is null ? c : c + "$key")}")) + "'";
}
