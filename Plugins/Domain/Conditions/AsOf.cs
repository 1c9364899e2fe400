namespace CrmChecklists.Domain;

/// <summary>The present moment and the clocks by which days are counted.</summary>
internal readonly struct AsOf(DateTime now, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>What the clocks show.</summary>
    public DateTime Local => ToLocal(DateTime.SpecifyKind(now, DateTimeKind.Utc));

    /// <summary>What the clocks showed, or will show, at a moment.</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
}
