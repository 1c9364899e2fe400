namespace Emulator.Pipeline.CustomApis;

/// <summary>A Custom API as its rows define it. (Learn: "Custom API tables".)</summary>
internal sealed record CustomApi
{
    public required Guid Id { get; init; }
    public required string UniqueName { get; init; }
    public required CustomApiBinding Binding { get; init; }
    public string? BoundTable { get; init; }
    public bool IsFunction { get; init; }
    public string? ExecutePrivilege { get; init; }

    /// <summary>What runs in stage 30; null for a mere event.</summary>
    public Guid? PluginType { get; init; }
    public required StepKinds AllowedSteps { get; init; }
    public required IReadOnlyList<CustomApiParameter> Parameters { get; init; }
    public required IReadOnlyList<CustomApiParameter> Responses { get; init; }
}
