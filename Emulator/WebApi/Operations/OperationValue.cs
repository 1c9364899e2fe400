namespace Emulator.WebApi.Operations;

/// <summary>A parameter or a response property.</summary>
/// <param name="Table">The table of an entity value, where it is declared; of a member of an enumeration the enumeration.</param>
internal sealed record OperationValue(string Name, ValueKind Kind, bool IsOptional = false, string? Table = null);
