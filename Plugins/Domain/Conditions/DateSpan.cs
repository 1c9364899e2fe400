namespace CrmChecklists.Domain;

/// <summary>
/// A span of the calendar in local time, from the first instant in it to the first after it; an end that is null is open. Means the same as the platform's
/// date operators do. (Learn: "Date and time operators".)
/// </summary>
internal sealed record DateSpan(DateTime? From, DateTime? To, bool IncludesTo = false)
{
    /// <summary>Days count a week from Sunday, as the platform does unless an organisation says otherwise.</summary>
    public static DateTime Sunday(DateTime day) => day.AddDays(-(int)day.DayOfWeek);

    public static DateTime Month(DateTime day) => new(day.Year, day.Month, 1);

    public static DateTime Year(DateTime day) => new(day.Year, 1, 1);

    /// <summary>
    /// Whether a moment (in UTC) lies in the span as this time zone's clocks show it, or a day or time of no zone in the span as it stands. A day has no
    /// time: an end within a day takes that day in.
    /// </summary>
    public bool Contains(DateTime value, TimeZoneInfo zone)
    {
        if (value.Kind == DateTimeKind.Utc)
            return Contains(value, From is { } start ? ToUtc(start, zone) : null, To is { } end ? ToUtc(end, zone) : null, IncludesTo);
        if (value.TimeOfDay == TimeSpan.Zero)
            return Contains(value, From?.Date, To?.Date, IncludesTo || (To is { } last && last.TimeOfDay != TimeSpan.Zero));
        return Contains(value, From, To, IncludesTo);
    }

    /// <summary>The moment at which the clocks of a zone show a time. The hour they skip in spring does not exist; it means the one after.</summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(unspecified) ? unspecified.AddHours(1) : unspecified, zone);
    }

    /// <summary>The platform keeps whole seconds.</summary>
    public static DateTime Seconds(DateTime value) => value.AddTicks(-(value.Ticks % TimeSpan.TicksPerSecond));

    private static bool Contains(DateTime value, DateTime? from, DateTime? to, bool includesTo)
    {
        var second = Seconds(value);
        return (from is not { } first || second >= Seconds(first))
            && (to is not { } end || (includesTo ? second <= Seconds(end) : second < Seconds(end)));
    }
}
