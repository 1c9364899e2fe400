using Emulator.Security;

namespace Emulator.Query;

/// <summary>What a query's meaning depends on beside its text: who asks, when, and what they may see.</summary>
/// <param name="UserId">For the operators equal-user, equal-user-teams ...</param>
/// <param name="BusinessUnitId">For equal-businessid.</param>
/// <param name="TeamIds">The user's teams.</param>
/// <param name="TimeZone">For the relative date operators.</param>
/// <param name="Rows">What the asker may read; null sees everything (SYSTEM).</param>
internal sealed record QueryContext(
    Guid UserId, Guid BusinessUnitId, IReadOnlyList<Guid> TeamIds, DateTime UtcNow, TimeZoneInfo TimeZone, IRowSecurity? Rows)
{
    public int Language { get; init; } = 1033;
}
