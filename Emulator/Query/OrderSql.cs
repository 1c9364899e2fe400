using Emulator.Metadata;
using Emulator.Storage;

namespace Emulator.Query;

/// <summary>What a column sorts by: lookups by their target's name, choices by their label.</summary>
internal sealed class OrderSql(Func<string, TableMetadata?> tables, int language)
{
    public string Write(string alias, ColumnMetadata column, bool raw)
    {
        var layout = new ColumnLayout(column);
        if (column.IsLookup) return Lookup(alias, layout);
        return !raw && column.Type is ColumnType.Choice or ColumnType.State or ColumnType.Status && column.Choice is { Options.Count: > 0 } choice
            ? Labels(ColumnSql.Of(alias, layout), choice)
            : ColumnSql.Comparable(alias, layout);
    }

    private string Labels(string sql, ChoiceMetadata choice)
    {
        var ranked = choice.Options.OrderBy(o => TextKey.Of(o.Label.In(language)), StringComparer.Ordinal).Select((o, rank) => $" WHEN {o.Value} THEN {rank}");
        return $"CASE {sql}{string.Concat(ranked)} END";
    }

    private string Lookup(string alias, ColumnLayout layout)
    {
        var id = ColumnSql.Of(alias, layout);
        if (layout.TargetSql is null) return Name(layout.Column.Targets[0], id) ?? id;
        var cases = layout.Column.Targets.Select(t => (Table: t, Name: Name(t, id))).Where(t => t.Name is not null)
            .Select(t => $" WHEN '{t.Table.Replace("'", "''")}' THEN {t.Name}").ToList();
        return cases.Count == 0 ? id : $"CASE {ColumnLayout.Quote(alias)}.{layout.TargetSql}{string.Concat(cases)} END";
    }

    private string? Name(string tableName, string id)
    {
        if (tables(tableName) is not { PrimaryNameColumn: { } name } table) return null;
        var layout = TableLayout.Of(table);
        return $"(SELECT {ColumnSql.Comparable("$name", layout.Column(name))} FROM {layout.Sql} AS \"$name\" WHERE \"$name\".{layout.IdSql} = {id})";
    }
}
