using Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline;

/// <summary>The optional parameters of one request, from its call options or its own parameters. (Learn: "Use optional parameters".)</summary>
internal sealed record CallFlags(bool BypassSync, bool BypassAsync, string? Tag)
{
    private const string BypassLogic = "BypassBusinessLogicExecution";
    private const string BypassPlugins = "BypassCustomPluginExecution";

    public static CallFlags Of(OrganizationRequest request, CallOptions options)
    {
        var logic = (Optional<string>(request, BypassLogic) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (logic.FirstOrDefault(l => l is not ("CustomSync" or "CustomAsync")) is { } unknown) throw Faults.NotSupported($"{BypassLogic} '{unknown}'");
        return new CallFlags(
            options.BypassSyncLogic || logic.Contains("CustomSync") || Optional<bool>(request, BypassPlugins),
            options.BypassAsyncLogic || logic.Contains("CustomAsync"),
            options.Tag ?? Optional<string>(request, "tag"));
    }

    /// <exception cref="DataverseFault">0x80040220: bypassing needs a privilege the user does not have.</exception>
    public void Demand(UserRights rights)
    {
        if (BypassSync || BypassAsync) rights.DemandPrivilege(Privileges.BypassBusinessLogic);
    }

    private static T? Optional<T>(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out var value) && value is T typed ? typed : default;
}
