using System.Globalization;
using Emulator.Metadata;
using Microsoft.Data.Sqlite;

namespace Emulator.Storage;

/// <summary>What SQLite cannot do by itself: exact decimals, folding of long text, parts of a date in a time zone.</summary>
internal static class SqlFunctions
{
    public static void Register(SqliteConnection connection)
    {
        connection.CreateCollation("DECIMALS", (x, y) => Number(x).CompareTo(Number(y)));
        connection.CreateFunction("text_key", (string? text) => text is null ? null : TextKey.Of(text), isDeterministic: true);
        connection.CreateFunction("local_date", (string? utc, string zone) => utc is null ? null : LocalDate(utc, zone), isDeterministic: true);
        connection.CreateFunction("week_of_year", (string? date) => date is null ? null : (long?)WeekOfYear(date), isDeterministic: true);
        connection.CreateAggregate(
            "decimal_sum", (decimal?)null, (decimal? sum, string? value) => value is null ? sum : (sum ?? 0) + Number(value), sum => sum is { } s ? ColumnLayout.DecimalText(s) : null);
        connection.CreateAggregate(
            "decimal_avg", (Sum: 0m, Count: 0), ((decimal Sum, int Count) all, string? value) => value is null ? all : (all.Sum + Number(value), all.Count + 1),
            all => all.Count == 0 ? null : ColumnLayout.DecimalText(decimal.Round(all.Sum / all.Count, 10)));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string LocalDate(string utc, string zone) =>
        DateText.Of(
            TimeZoneInfo.ConvertTimeFromUtc(DateText.Parse(utc, DateBehavior.UserLocal), TimeZoneInfo.FindSystemTimeZoneById(zone)), DateBehavior.DateOnly);

    /// <summary>SQL Server's DATEPART(week) with weeks that begin on Sunday: the week with 1 January is the first.</summary>
    private static int WeekOfYear(string date)
    {
        var day = DateText.Parse(date, DateBehavior.DateOnly);
        return CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(day, CalendarWeekRule.FirstDay, DayOfWeek.Sunday);
    }
}
