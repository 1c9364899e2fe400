using System.Globalization;
using Emulator.Metadata;

namespace Emulator.Storage;

/// <summary>Dates as text: whole seconds, sortable. Date-only columns hold `yyyy-MM-dd`, all others `yyyy-MM-ddTHH:mm:ssZ`.</summary>
internal static class DateText
{
    public static string Of(DateTime value, DateBehavior behavior) => behavior switch
    {
        DateBehavior.DateOnly => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateBehavior.TimeZoneIndependent => Seconds(value),
        _ => Seconds(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value),
    };

    /// <summary>UTC for user-local columns, else of no kind: such a value is the same in every time zone.</summary>
    public static DateTime Parse(string text, DateBehavior behavior)
    {
        var kind = behavior == DateBehavior.UserLocal ? DateTimeKind.Utc : DateTimeKind.Unspecified;
        var (year, month, day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        return text.Length == 10
            ? new DateTime(year, month, day, 0, 0, 0, kind)
            : new DateTime(year, month, day, Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2), kind);
    }

    private static string Seconds(DateTime value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++) number = number * 10 + (text[i] - '0');
        return number;
    }
}
