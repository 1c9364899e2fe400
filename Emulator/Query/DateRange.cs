using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Query;

/// <summary>A span of the asker's calendar, in local time. (Learn: "Date and time operators"; where it leaves a bound open, up to now or to the end of the day.)</summary>
/// <param name="From">Inclusive; null for no lower bound.</param>
/// <param name="To">Exclusive unless <paramref name="ToIncluded"/>; null for no upper bound.</param>
internal sealed record DateRange(DateTime? From, DateTime? To, bool ToIncluded = false)
{
    /// <summary>The span a relative operator means at this moment; null when the operator is not one of them.</summary>
    public static DateRange? Relative(ConditionOperator @operator, IReadOnlyList<object> values, DateTime now)
    {
        var today = now.Date;
        return @operator switch
        {
            ConditionOperator.Yesterday => Days(today.AddDays(-1), 1),
            ConditionOperator.Today => Days(today, 1),
            ConditionOperator.Tomorrow => Days(today.AddDays(1), 1),
            ConditionOperator.Last7Days => Until(today.AddDays(-7), now),
            ConditionOperator.Next7Days => Between(now, today.AddDays(8)),
            ConditionOperator.LastWeek => Days(Sunday(today).AddDays(-7), 7),
            ConditionOperator.ThisWeek => Days(Sunday(today), 7),
            ConditionOperator.NextWeek => Days(Sunday(today).AddDays(7), 7),
            ConditionOperator.LastMonth => Month(today, -1),
            ConditionOperator.ThisMonth => Month(today, 0),
            ConditionOperator.NextMonth => Month(today, 1),
            ConditionOperator.LastYear => Year(today.Year - 1),
            ConditionOperator.ThisYear => Year(today.Year),
            ConditionOperator.NextYear => Year(today.Year + 1),
            _ => Counted(@operator, values, now),
        };
    }

    /// <summary>The bound as the column keeps it.</summary>
    public static string Text(DateTime local, ColumnMetadata column, TimeZoneInfo zone) =>
        DateText.Of(column.DateBehavior == DateBehavior.UserLocal ? ToUtc(local, zone) : local, column.DateBehavior);

    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        // The hour that the clocks skip in spring does not exist; it means the one after.
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(unspecified) ? unspecified.AddHours(1) : unspecified, zone);
    }

    private static DateRange? Counted(ConditionOperator @operator, IReadOnlyList<object> values, DateTime now)
    {
        if (values is not [int count]) return null;
        var today = now.Date;
        return @operator switch
        {
            ConditionOperator.LastXHours => Until(now.AddHours(-count), now),
            ConditionOperator.NextXHours => Until(now, now.AddHours(count)),
            ConditionOperator.LastXDays => Until(today.AddDays(-count), now),
            ConditionOperator.NextXDays => Between(now, today.AddDays(count + 1)),
            ConditionOperator.LastXWeeks => Until(today.AddDays(-7 * count), now),
            ConditionOperator.NextXWeeks => Between(now, today.AddDays(7 * count + 1)),
            ConditionOperator.LastXMonths => Until(today.AddMonths(-count), now),
            ConditionOperator.NextXMonths => Between(now, today.AddMonths(count).AddDays(1)),
            ConditionOperator.LastXYears => Until(today.AddYears(-count), now),
            ConditionOperator.NextXYears => Between(now, today.AddYears(count).AddDays(1)),
            ConditionOperator.OlderThanXMinutes => new DateRange(null, now.AddMinutes(-count)),
            ConditionOperator.OlderThanXHours => new DateRange(null, now.AddHours(-count)),
            ConditionOperator.OlderThanXDays => new DateRange(null, today.AddDays(-count)),
            ConditionOperator.OlderThanXWeeks => new DateRange(null, today.AddDays(-7 * count)),
            ConditionOperator.OlderThanXMonths => new DateRange(null, today.AddMonths(-count)),
            ConditionOperator.OlderThanXYears => new DateRange(null, today.AddYears(-count)),
            _ => null,
        };
    }

    private static DateRange Days(DateTime first, int count) => new(first, first.AddDays(count));

    private static DateRange Until(DateTime from, DateTime to) => new(from, to, ToIncluded: true);

    private static DateRange Between(DateTime from, DateTime to) => new(from, to);

    private static DateRange Month(DateTime today, int offset)
    {
        var first = new DateTime(today.Year, today.Month, 1).AddMonths(offset);
        return new DateRange(first, first.AddMonths(1));
    }

    private static DateRange Year(int year) => new(new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));

    private static DateTime Sunday(DateTime day) => day.AddDays(-(int)day.DayOfWeek);
}
