namespace Emulator.Solutions;

/// <summary>A Custom API. (Learn: "CustomAPI tables".)</summary>
internal sealed record CustomApiDefinition
{
    public required string UniqueName { get; init; }
    public required string Name { get; init; }
    public required string DisplayName { get; init; }
    public string? Description { get; init; }

    /// <summary>0 global, 1 a row, 2 a collection of rows.</summary>
    public required int BindingType { get; init; }
    public string? BoundTable { get; init; }
    public bool IsFunction { get; init; }
    public bool IsPrivate { get; init; }
    public int AllowedSteps { get; init; }
    public string? ExecutePrivilege { get; init; }
    public bool WorkflowEnabled { get; init; }
    public Guid? PluginTypeId { get; init; }
    public IReadOnlyList<CustomApiParameterDefinition> Parameters { get; init; } = [];
    public IReadOnlyList<CustomApiParameterDefinition> Properties { get; init; } = [];
}
