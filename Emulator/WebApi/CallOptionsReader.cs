using Emulator.Pipeline;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Http;

namespace Emulator.WebApi;

/// <summary>Reads the optional parameters of a request out of headers and the `tag` query option. (Learn: "Use optional parameters".)</summary>
internal static class CallOptionsReader
{
    /// <exception cref="DataverseFault">A header the emulator cannot honour, by name.</exception>
    public static CallOptions Read(ApiRequest request, QueryText query, Guid correlationId)
    {
        if (IsFalse(request.Header("MSCRM.SuppressDuplicateDetection"))) throw Faults.NotSupported("duplicate detection (MSCRM.SuppressDuplicateDetection: false)");
        if (request.Header("MSCRM.SolutionUniqueName") is { Length: > 0 }) throw Faults.NotSupported("adding components to a solution (MSCRM.SolutionUniqueName)");

        var bypassed = (request.Header("MSCRM.BypassBusinessLogicExecution") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (bypassed.FirstOrDefault(b => b is not ("CustomSync" or "CustomAsync")) is { } unknown)
            throw Faults.BadRequest($"MSCRM.BypassBusinessLogicExecution takes CustomSync and CustomAsync, not '{unknown}'.");

        return new CallOptions
        {
            BypassSyncLogic = bypassed.Contains("CustomSync") || IsTrue(request.Header("MSCRM.BypassCustomPluginExecution")),
            BypassAsyncLogic = bypassed.Contains("CustomAsync"),
            Tag = query["tag"],
            CorrelationId = correlationId,
        };
    }

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsFalse(string? value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
