using System.Collections.Frozen;
using Emulator.Metadata;
using Emulator.Storage;

namespace Emulator.Pipeline;

/// <summary>In which time zone each user's days begin: <c>usersettings.timezonecode</c>. (Learn: "UserSettings table reference"; the codes are those of TimeZoneDefinition.)</summary>
/// <remarks>The codes of the zones most people live in are known here; another one is refused by number when a query of that user is to be answered.</remarks>
internal sealed class UserTimeZones
{
    public static readonly string[] Sources = [Settings];

    private const string Settings = "usersettings";
    private const string Code = "timezonecode";
    private const int Utc = 92;

    private static readonly FrozenDictionary<int, string> Zones = new Dictionary<int, string>
    {
        [2] = "Pacific/Honolulu", [3] = "America/Anchorage", [4] = "America/Los_Angeles", [10] = "America/Denver", [15] = "America/Phoenix", [20] = "America/Chicago",
        [35] = "America/New_York", [50] = "America/Halifax", [60] = "America/St_Johns", [65] = "America/Sao_Paulo", [80] = "Atlantic/Azores", [85] = "Europe/London",
        [90] = "Atlantic/Reykjavik", [Utc] = "UTC", [95] = "Europe/Budapest", [100] = "Europe/Warsaw", [105] = "Europe/Paris", [110] = "Europe/Berlin", [120] = "Africa/Cairo",
        [125] = "Europe/Helsinki", [130] = "Europe/Athens", [135] = "Asia/Jerusalem", [140] = "Africa/Johannesburg", [145] = "Europe/Moscow", [165] = "Asia/Dubai",
        [175] = "Asia/Kabul", [190] = "Asia/Kolkata", [193] = "Asia/Kathmandu", [205] = "Asia/Bangkok", [210] = "Asia/Shanghai", [215] = "Asia/Singapore",
        [225] = "Australia/Perth", [230] = "Asia/Seoul", [235] = "Asia/Tokyo", [245] = "Australia/Darwin", [250] = "Australia/Adelaide", [255] = "Australia/Sydney",
        [260] = "Australia/Brisbane", [285] = "Pacific/Fiji", [290] = "Pacific/Auckland",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<Guid, int> codes;

    private UserTimeZones(FrozenDictionary<Guid, int> codes) => this.codes = codes;

    /// <summary>Those of users who are elsewhere than UTC.</summary>
    public static UserTimeZones Read(IStorageSession session, EnvironmentMetadata metadata)
    {
        if (metadata.TryTable(Settings) is not { } table) return new UserTimeZones(FrozenDictionary<Guid, int>.Empty);
        var rows = Rows.RowQuery.Where(session, table, [Code]);
        return new UserTimeZones(rows.Where(row => row.Contains(Code) && (int)row[Code] != Utc).ToFrozenDictionary(row => row.Id, row => (int)row[Code]));
    }

    /// <exception cref="DataverseFault">The user's zone is none of those known here.</exception>
    public TimeZoneInfo Of(Guid user)
    {
        if (!codes.TryGetValue(user, out var code)) return TimeZoneInfo.Utc;
        return Zones.TryGetValue(code, out var zone) ? TimeZoneInfo.FindSystemTimeZoneById(zone) : throw Faults.NotSupported($"the time zone with code {code}");
    }
}
