using System.Globalization;
using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Data.Sqlite;

namespace Emulator.Query;

/// <summary>The SELECT list of a query, what it groups by, and how its values are read.</summary>
internal sealed class SelectionSql
{
    private readonly TableQuery query;
    private readonly QueryContext context;
    private readonly List<string> parts = [];
    private readonly List<ResultColumn> columns = [];
    private readonly List<string> groups = [];
    private readonly Dictionary<string, string> expressions = new(StringComparer.Ordinal);

    public SelectionSql(TableQuery query, QueryContext context)
    {
        this.query = query;
        this.context = context;
        if (query is { IsAggregate: false, Distinct: false }) AddRowIdentity();
        AddTable(query.Table, query.Alias, query.Columns, isRoot: true);
        foreach (var link in query.Links) AddLink(link);
        if (query.IsAggregate) AddRowCount();
        if (parts.Count == 0) throw Faults.InvalidArgument("A distinct query must name the columns it returns.");
    }

    public string Sql => string.Join(", ", parts);
    public IReadOnlyList<ResultColumn> Columns => columns;
    public IReadOnlyList<string> GroupBy => groups;
    public int? IdOrdinal { get; private set; }
    public int? RowsOrdinal { get; private set; }

    /// <summary>The SQL behind an alias of an aggregate's result, or null.</summary>
    public string? Expression(string resultName) => expressions.GetValueOrDefault(resultName);

    private void AddRowIdentity()
    {
        IdOrdinal = parts.Count;
        var root = ColumnLayout.Quote(query.Alias);
        parts.Add($"{root}.{TableLayout.Of(query.Table).IdSql}");
        parts.Add($"{root}.{TableLayout.VersionColumn}");
    }

    private void AddRowCount()
    {
        RowsOrdinal = parts.Count;
        parts.Add(groups.Count == 0 ? "COUNT(*)" : "SUM(COUNT(*)) OVER ()");
    }

    private void AddLink(LinkNode link)
    {
        AddTable(link.Table, link.Alias, link.Columns, isRoot: false);
        foreach (var nested in link.Links) AddLink(nested);
    }

    private void AddTable(TableMetadata table, string alias, IReadOnlyList<SelectedColumn>? selected, bool isRoot)
    {
        var layout = TableLayout.Of(table);
        foreach (var column in selected ?? All(layout)) Add(layout, alias, column, isRoot);
    }

    private static List<SelectedColumn> All(TableLayout layout) =>
        [.. layout.Columns.Values.Where(c => c.Column.ValidForRead).Select(c => new SelectedColumn(c.Column, c.Column.LogicalName))];

    private void Add(TableLayout table, string alias, SelectedColumn selected, bool isRoot)
    {
        if (selected.Aggregate != Aggregate.None) AddAggregate(table, alias, selected);
        else if (selected.DateGrouping != DateGrouping.None) AddDateGroup(table, alias, selected);
        else AddPlain(table, alias, selected, isRoot);
    }

    private void AddPlain(TableLayout table, string alias, SelectedColumn selected, bool isRoot)
    {
        var column = table.Column(selected.Column!.LogicalName);
        if (query.IsAggregate && !selected.GroupBy)
            throw Faults.InvalidArgument($"The column '{column.Column.LogicalName}' of an aggregate query must be grouped by or aggregated.");
        var name = isRoot || selected.IsAliased ? selected.Name : $"{alias}.{selected.Name}";
        var comparable = ColumnSql.Comparable(alias, column);
        columns.Add(new ResultColumn(name, table.Table.LogicalName, column.Column.LogicalName, !isRoot || selected.IsAliased, parts.Count, (r, i) => column.FromSql(r, i)));
        parts.Add(ColumnSql.Of(alias, column));
        if (column.TargetSql is not null) parts.Add($"{ColumnLayout.Quote(alias)}.{column.TargetSql}");
        if (query.IsAggregate || query.Distinct) groups.Add(comparable);
        expressions[name] = comparable;
    }

    private void AddDateGroup(TableLayout table, string alias, SelectedColumn selected)
    {
        var column = table.Column(selected.Column!.LogicalName);
        if (column.Column.Type != ColumnType.DateTime)
            throw Faults.InvalidArgument($"The column '{column.Column.LogicalName}' is of type {column.Column.Type} and cannot be grouped by date.");
        var sql = DatePart(LocalDate(ColumnSql.Of(alias, column), column.Column, selected.GroupInUtc), selected.DateGrouping);
        AddComputed(table, selected, sql, (r, i) => (int)r.GetInt64(i));
        groups.Add(sql);
    }

    private string LocalDate(string sql, ColumnMetadata column, bool inUtc)
    {
        if (column.DateBehavior != DateBehavior.UserLocal || inUtc || context.TimeZone.Equals(TimeZoneInfo.Utc)) return sql;
        return $"local_date({sql}, '{context.TimeZone.Id.Replace("'", "''")}')";
    }

    private static string DatePart(string sql, DateGrouping grouping) => grouping switch
    {
        DateGrouping.Year => $"CAST(substr({sql}, 1, 4) AS INTEGER)",
        DateGrouping.Quarter => $"(CAST(substr({sql}, 6, 2) AS INTEGER) + 2) / 3",
        DateGrouping.Month => $"CAST(substr({sql}, 6, 2) AS INTEGER)",
        DateGrouping.Day => $"CAST(substr({sql}, 9, 2) AS INTEGER)",
        DateGrouping.Week => $"week_of_year(substr({sql}, 1, 10))",
        _ => throw Faults.NotSupported($"the date grouping {grouping}"),
    };

    private void AddAggregate(TableLayout table, string alias, SelectedColumn selected)
    {
        if (selected.Aggregate == Aggregate.Count || selected.Column is null)
        {
            AddComputed(table, selected, "COUNT(*)", (r, i) => (int)r.GetInt64(i));
            return;
        }

        var column = table.Column(selected.Column.LogicalName);
        if (selected.Aggregate == Aggregate.CountColumn)
            AddComputed(table, selected, $"COUNT({(selected.Distinct ? "DISTINCT " : "")}{ColumnSql.Comparable(alias, column)})", (r, i) => (int)r.GetInt64(i));
        else
            AddComputed(table, selected, AggregateSql(column, ColumnSql.Of(alias, column), selected), Reader(column, selected.Aggregate));
    }

    private void AddComputed(TableLayout table, SelectedColumn selected, string sql, Func<SqliteDataReader, int, object> read)
    {
        columns.Add(new ResultColumn(selected.Name, table.Table.LogicalName, selected.Column?.LogicalName ?? table.Table.PrimaryIdColumn, true, parts.Count, read));
        parts.Add(sql);
        expressions[selected.Name] = sql;
    }

    private static string AggregateSql(ColumnLayout column, string sql, SelectedColumn selected)
    {
        var type = column.Column.Type;
        var isNumber = type is ColumnType.Integer or ColumnType.BigInteger or ColumnType.Decimal or ColumnType.Double or ColumnType.Money;
        var isExtreme = selected.Aggregate is Aggregate.Min or Aggregate.Max;
        if (!isNumber && !(isExtreme && type == ColumnType.DateTime))
            throw Faults.InvalidArgument($"The aggregate {selected.Aggregate} does not go with the column '{column.Column.LogicalName}' of type {type}.");
        var distinct = selected.Distinct ? "DISTINCT " : "";
        return selected.Aggregate switch
        {
            Aggregate.Min => $"MIN({sql})",
            Aggregate.Max => $"MAX({sql})",
            Aggregate.Sum when type == ColumnType.Decimal => $"decimal_sum({distinct}{sql})",
            Aggregate.Sum => $"SUM({distinct}{sql})",
            Aggregate.Average when type == ColumnType.Decimal => $"decimal_avg({distinct}{sql})",
            Aggregate.Average when type == ColumnType.Money => $"CAST(ROUND(AVG({distinct}{sql})) AS INTEGER)",
            // As SQL Server does, the average of whole numbers is a whole number.
            Aggregate.Average when type != ColumnType.Double => $"CAST(AVG({distinct}{sql}) AS INTEGER)",
            Aggregate.Average => $"AVG({distinct}{sql})",
            _ => throw Faults.NotSupported($"the aggregate {selected.Aggregate}"),
        };
    }

    private static Func<SqliteDataReader, int, object> Reader(ColumnLayout column, Aggregate aggregate) =>
        column.Column.Type == ColumnType.Integer && aggregate == Aggregate.Sum ? Sum : (r, i) => column.FromSql(r, i);

    private static object Sum(SqliteDataReader reader, int ordinal)
    {
        var sum = reader.GetInt64(ordinal);
        return sum is >= int.MinValue and <= int.MaxValue ? (int)sum : throw Faults.InvalidArgument($"The sum {sum.ToString(CultureInfo.InvariantCulture)} is too large for a whole number.");
    }
}
