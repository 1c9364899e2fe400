namespace CrmChecklists.Given;

/// <summary>The time tests are played at: a Sunday noon, UTC.</summary>
internal static class Moments
{
    public static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime Today = Now.Date;
    public static readonly DateTime LastWeek = Today.AddDays(-7);
    public static readonly DateTime NextTuesday = Today.AddDays(2);
}
