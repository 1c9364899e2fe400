namespace Emulator.Solutions;

/// <summary>A security role.</summary>
/// <param name="Privileges">Privilege name to depth: 1 user, 2 business unit, 4 business unit and below, 8 organisation.</param>
internal sealed record RoleDefinition(Guid Id, string Name, string? Description, IReadOnlyDictionary<string, int> Privileges);
