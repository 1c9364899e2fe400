using System.Globalization;

namespace CrmChecklists.Domain;

/// <summary>
/// Calendar days of people all over the earth. A column of type date only has no time zone, so a day is called past only when it is over
/// everywhere (UTC-12), and future only when it has begun nowhere (UTC+14): nobody is refused for living east of Greenwich.
/// </summary>
internal static class Day
{
    public static bool IsOver(DateTime day, DateTime now) => day.Date < now.AddHours(-12).Date;

    public static bool IsToCome(DateTime day, DateTime now) => day.Date > now.AddHours(14).Date;

    /// <summary>As a sentence says it: 22 November 2026.</summary>
    public static string InWords(DateTime day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As it travels in JSON: 2026-11-22.</summary>
    public static string OnTheWire(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment in UTC as it travels in JSON: 2026-11-22T09:30:00Z.</summary>
    public static string MomentOnTheWire(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateTime day) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
