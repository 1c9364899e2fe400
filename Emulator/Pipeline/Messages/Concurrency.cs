using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>(Learn: "Optimistic concurrency".)</summary>
internal static class Concurrency
{
    /// <returns>The version the row must still have, or null when the request does not ask for one.</returns>
    /// <exception cref="DataverseFault">The request asks for a match and gives no version.</exception>
    public static string? ExpectedVersion(Call call, string? rowVersion)
    {
        if (call.Optional<ConcurrencyBehavior>("ConcurrencyBehavior") != ConcurrencyBehavior.IfRowVersionMatches) return null;
        return string.IsNullOrEmpty(rowVersion) ? throw Faults.VersionNotProvided() : rowVersion;
    }
}
