using System.Runtime.CompilerServices;
using Emulator.Metadata;

namespace Emulator.Storage;

/// <summary>How a table is kept in SQLite. Made once per <see cref="TableMetadata"/>.</summary>
internal sealed class TableLayout
{
    /// <summary>Every table has the row version, whether its metadata names it or not.</summary>
    public const string VersionColumn = "versionnumber";

    private static readonly ConditionalWeakTable<TableMetadata, TableLayout> Known = [];

    private TableLayout(TableMetadata table)
    {
        Table = table;
        Sql = ColumnLayout.Quote(table.LogicalName);
        IdSql = ColumnLayout.Quote(table.PrimaryIdColumn);
        Columns = table.Columns.Values.Where(ColumnLayout.IsStored).ToDictionary(c => c.LogicalName, c => new ColumnLayout(c), StringComparer.Ordinal);
    }

    public TableMetadata Table { get; }
    public string Sql { get; }
    public string IdSql { get; }
    public IReadOnlyDictionary<string, ColumnLayout> Columns { get; }

    public static TableLayout Of(TableMetadata table) => Known.GetValue(table, t => new TableLayout(t));

    /// <exception cref="DataverseFault">0x80041103: no such column; 0x80060001: one that rows do not keep.</exception>
    public ColumnLayout Column(string logicalName)
    {
        if (Columns.TryGetValue(logicalName, out var layout)) return layout;
        throw Faults.NotSupported($"the column '{Table.Column(logicalName).LogicalName}' of '{Table.LogicalName}' (parties of an activity)");
    }
}
