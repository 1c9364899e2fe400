namespace Emulator.WebApi.Operations;

/// <summary>An action or function of the Web API: a message of the platform, or a custom API.</summary>
/// <param name="BoundTable">The table it is bound to; null when unbound or bound to every table.</param>
internal sealed record OperationDefinition(
    string Name, bool IsFunction, OperationBinding Binding, string? BoundTable,
    IReadOnlyList<OperationValue> Parameters, IReadOnlyList<OperationValue> Results);
