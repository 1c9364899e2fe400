using System.Globalization;
using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Query;

/// <summary>
/// Conditions as SQL. The negated operators (ne, not-in, not-like ...) are the complement of the positive ones and so return nulls too, as the platform's do
/// (ne: MarkMpn/Sql4Cds issues 167 and 530; for the others the emulator follows suit).
/// </summary>
internal sealed class ConditionSql(SqlParameters parameters, QueryContext context)
{
    public string Write(FilterNode.Condition condition)
    {
        var column = TableLayoutOf(condition);
        var sql = ColumnSql.Comparable(condition.Alias, column);
        if (condition.OtherColumn is not null) return CompareColumns(condition, sql);
        return condition.Operator switch
        {
            ConditionOperator.Null => $"{ColumnSql.Of(condition.Alias, column)} IS NULL",
            ConditionOperator.NotNull => $"{ColumnSql.Of(condition.Alias, column)} IS NOT NULL",
            ConditionOperator.Equal => $"{sql} = {Single(condition, column)}",
            ConditionOperator.NotEqual => $"{sql} IS NOT {Single(condition, column)}",
            ConditionOperator.GreaterThan => $"{sql} > {Single(condition, column)}",
            ConditionOperator.GreaterEqual => $"{sql} >= {Single(condition, column)}",
            ConditionOperator.LessThan => $"{sql} < {Single(condition, column)}",
            ConditionOperator.LessEqual => $"{sql} <= {Single(condition, column)}",
            ConditionOperator.In => In(condition, column, sql),
            ConditionOperator.NotIn => Complement(In(condition, column, sql)),
            ConditionOperator.Between => Between(condition, column, sql),
            ConditionOperator.NotBetween => Complement(Between(condition, column, sql)),
            ConditionOperator.ContainValues => ContainValues(condition, sql),
            ConditionOperator.DoesNotContainValues => Complement(ContainValues(condition, sql)),
            _ => Text(condition, sql) ?? Asker(condition, sql) ?? Date(condition, column)
                 ?? throw Faults.NotSupported($"the condition operator {condition.Operator} on the column '{condition.Column.LogicalName}' of '{condition.Column.Table}'"),
        };
    }

    private static ColumnLayout TableLayoutOf(FilterNode.Condition condition) => new(condition.Column);

    private static string Complement(string sql) => $"({sql}) IS NOT TRUE";

    private string CompareColumns(FilterNode.Condition condition, string sql)
    {
        var other = ColumnSql.Comparable(condition.Alias, new ColumnLayout(condition.OtherColumn!));
        return condition.Operator switch
        {
            ConditionOperator.Equal => $"{sql} = {other}",
            ConditionOperator.NotEqual => $"{sql} <> {other}",
            ConditionOperator.GreaterThan => $"{sql} > {other}",
            ConditionOperator.GreaterEqual => $"{sql} >= {other}",
            ConditionOperator.LessThan => $"{sql} < {other}",
            ConditionOperator.LessEqual => $"{sql} <= {other}",
            _ => throw Faults.NotSupported($"comparing two columns with the operator {condition.Operator}"),
        };
    }

    private string Single(FilterNode.Condition condition, ColumnLayout column) =>
        condition.Column.Type == ColumnType.Choices
            ? parameters.Add(ColumnLayout.ChoicesText(condition.Values.Select(AsInt)))
            : condition.Values is [var value]
                ? parameters.Add(Value(column, value))
                : throw WrongCount(condition, "one value");

    private string In(FilterNode.Condition condition, ColumnLayout column, string sql) => condition.Values.Count == 0
        ? throw WrongCount(condition, "at least one value")
        : $"{sql} IN {parameters.List([.. condition.Values.Select(v => Value(column, v))])}";

    private string Between(FilterNode.Condition condition, ColumnLayout column, string sql) => condition.Values is [var low, var high]
        ? $"{sql} BETWEEN {parameters.Add(Value(column, low))} AND {parameters.Add(Value(column, high))}"
        : throw WrongCount(condition, "two values");

    private string ContainValues(FilterNode.Condition condition, string sql)
    {
        if (condition.Column.Type != ColumnType.Choices)
            throw Faults.InvalidArgument($"The operator {condition.Operator} is for choices columns; '{condition.Column.LogicalName}' is of type {condition.Column.Type}.");
        if (condition.Values.Count == 0) throw WrongCount(condition, "at least one value");
        return "(" + string.Join(" OR ", condition.Values.Select(v => $"instr({sql}, {parameters.Add(ColumnLayout.ChoicesText([AsInt(v)]))}) > 0")) + ")";
    }

    private string? Text(FilterNode.Condition condition, string sql)
    {
        var positive = condition.Operator switch
        {
            ConditionOperator.Like or ConditionOperator.NotLike => $"{sql} GLOB {parameters.Add(LikePattern.ToGlob(Key(condition)))}",
            ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith => BeginsWith(sql, Key(condition)),
            ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith => EndsWith(sql, Key(condition)),
            ConditionOperator.Contains or ConditionOperator.DoesNotContain => $"instr({sql}, {parameters.Add(Key(condition))}) > 0",
            _ => null,
        };
        var negated = condition.Operator is ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith
            or ConditionOperator.DoesNotEndWith or ConditionOperator.DoesNotContain;
        return positive is null ? null : negated ? Complement(positive) : positive;
    }

    /// <summary>A range rather than a pattern, so that the index serves.</summary>
    private string BeginsWith(string sql, string prefix) => prefix.Length == 0
        ? $"{sql} IS NOT NULL"
        : $"({sql} >= {parameters.Add(prefix)} AND {sql} < {parameters.Add(prefix + "\U0010FFFF")})";

    private string EndsWith(string sql, string suffix)
    {
        if (suffix.Length == 0) return $"{sql} IS NOT NULL";
        var parameter = parameters.Add(suffix);
        return $"substr({sql}, -length({parameter})) = {parameter}";
    }

    private static string Key(FilterNode.Condition condition)
    {
        if (!ColumnSql.IsText(condition.Column))
            throw Faults.InvalidArgument($"The operator {condition.Operator} is for text columns; '{condition.Column.LogicalName}' is of type {condition.Column.Type}.");
        return condition.Values is [string text] ? TextKey.Of(text) : throw WrongCount(condition, "one text");
    }

    private string? Asker(FilterNode.Condition condition, string sql) => condition.Operator switch
    {
        ConditionOperator.EqualUserId => $"{sql} = {Id(context.UserId)}",
        ConditionOperator.NotEqualUserId => $"{sql} IS NOT {Id(context.UserId)}",
        ConditionOperator.EqualBusinessId => $"{sql} = {Id(context.BusinessUnitId)}",
        ConditionOperator.NotEqualBusinessId => $"{sql} IS NOT {Id(context.BusinessUnitId)}",
        ConditionOperator.EqualUserTeams => $"{sql} IN {Ids(context.TeamIds)}",
        ConditionOperator.EqualUserOrUserTeams => $"{sql} IN {Ids([context.UserId, .. context.TeamIds])}",
        _ => null,
    };

    private string? Date(FilterNode.Condition condition, ColumnLayout column)
    {
        if (condition.Column.Type != ColumnType.DateTime) return null;
        var now = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(context.UtcNow, DateTimeKind.Utc), context.TimeZone);
        var range = On(condition) ?? DateRange.Relative(condition.Operator, condition.Values, now);
        if (range is null) return null;
        var sql = Range(ColumnSql.Of(condition.Alias, column), condition.Column, range);
        return condition.Operator == ConditionOperator.NotOn ? Complement(sql) : sql;
    }

    private DateRange? On(FilterNode.Condition condition)
    {
        if (condition.Operator is not (ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter)) return null;
        if (condition.Values is not [DateTime value]) throw WrongCount(condition, "one date");
        var day = (value.Kind == DateTimeKind.Utc ? TimeZoneInfo.ConvertTimeFromUtc(value, context.TimeZone) : value).Date;
        return condition.Operator switch
        {
            ConditionOperator.OnOrBefore => new DateRange(null, day.AddDays(1)),
            ConditionOperator.OnOrAfter => new DateRange(day, null),
            _ => new DateRange(day, day.AddDays(1)),
        };
    }

    private string Range(string sql, ColumnMetadata column, DateRange range)
    {
        var dateOnly = column.DateBehavior == DateBehavior.DateOnly;
        var parts = new List<string>();
        if (range.From is { } from) parts.Add($"{sql} >= {parameters.Add(DateRange.Text(from, column, context.TimeZone))}");
        if (range.To is { } to)
        {
            // A date-only column has no time of day: a bound within a day takes that day in.
            var included = range.ToIncluded || (dateOnly && to.TimeOfDay != TimeSpan.Zero);
            parts.Add($"{sql} {(included ? "<=" : "<")} {parameters.Add(DateRange.Text(to, column, context.TimeZone))}");
        }

        return "(" + string.Join(" AND ", parts) + ")";
    }

    private object Value(ColumnLayout column, object value) => column.Column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => TextKey.Of((string)column.ToSql(value)),
        ColumnType.Boolean when value is int number => number == 0 ? 0L : 1L,
        ColumnType.Integer or ColumnType.BigInteger when value is decimal or double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        ColumnType.DateTime when value is DateTime { Kind: DateTimeKind.Unspecified } local => DateRange.Text(local, column.Column, context.TimeZone),
        ColumnType.Choices => ColumnLayout.ChoicesText([AsInt(value)]),
        _ => column.ToSql(value),
    };

    private string Id(Guid id) => parameters.Add(ColumnLayout.IdText(id));

    private string Ids(IReadOnlyList<Guid> ids) => parameters.List([.. ids.Select(ColumnLayout.IdText)]);

    private static int AsInt(object value) => value is int number ? number : Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static DataverseFault WrongCount(FilterNode.Condition condition, string wanted) =>
        Faults.InvalidArgument($"The condition operator {condition.Operator} on the column '{condition.Column.LogicalName}' needs {wanted}, not {condition.Values.Count}.");
}
