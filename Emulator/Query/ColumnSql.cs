using Emulator.Metadata;
using Emulator.Storage;

namespace Emulator.Query;

/// <summary>How a column of a joined table is spelled in SQL.</summary>
internal static class ColumnSql
{
    public static string Of(string alias, ColumnLayout column) => $"{ColumnLayout.Quote(alias)}.{column.Sql}";

    /// <summary>The form in which the column compares, groups and joins: text without case and accents.</summary>
    public static string Comparable(string alias, ColumnLayout column) =>
        column.KeySql is not null ? $"{ColumnLayout.Quote(alias)}.{column.KeySql}"
        : column.Column.Type == ColumnType.Memo ? $"text_key({Of(alias, column)})"
        : Of(alias, column);

    public static bool IsText(ColumnMetadata column) => column.Type is ColumnType.Text or ColumnType.Memo;
}
