namespace Emulator.Pipeline;

/// <summary>The optional parameters of a request. (Learn: "Use optional parameters"; Web API: MSCRM.* headers and the tag query option.)</summary>
internal sealed record CallOptions
{
    public static readonly CallOptions None = new();

    /// <summary>BypassBusinessLogicExecution CustomSync: needs prvBypassCustomBusinessLogic (or prvBypassCustomPlugins for the legacy header).</summary>
    public bool BypassSyncLogic { get; init; }
    public bool BypassAsyncLogic { get; init; }

    /// <summary>Read-only SharedVariables["tag"].</summary>
    public string? Tag { get; init; }

    public Guid? CorrelationId { get; init; }
}
