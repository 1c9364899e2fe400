namespace Emulator.Solutions;

/// <summary>A plug-in step: a row of <c>sdkmessageprocessingstep</c>. The message is named by id or by name.</summary>
internal sealed record StepDefinition
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public Guid? MessageId { get; init; }
    public string? MessageName { get; init; }
    public required Guid PluginTypeId { get; init; }
    public string? PrimaryTable { get; init; }
    public required int Stage { get; init; }
    public required int Mode { get; init; }
    public int Rank { get; init; } = 1;
    public string? FilteringAttributes { get; init; }
    public string? Configuration { get; init; }
    public string? Description { get; init; }
    public bool AsyncAutoDelete { get; init; }
    public int InvocationSource { get; init; }
    public int SupportedDeployment { get; init; }
    public IReadOnlyList<StepImageDefinition> Images { get; init; } = [];
}
