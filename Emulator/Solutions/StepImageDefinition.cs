namespace Emulator.Solutions;

/// <summary>An image of a step.</summary>
/// <param name="Type">0 pre, 1 post, 2 both.</param>
internal sealed record StepImageDefinition(Guid Id, string Name, string EntityAlias, string? Attributes, int Type, string MessagePropertyName);
