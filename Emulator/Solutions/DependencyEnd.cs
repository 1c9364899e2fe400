namespace Emulator.Solutions;

/// <summary>A component in a dependency, with the table it belongs to, if any.</summary>
/// <param name="Name">What people know it by.</param>
internal sealed record DependencyEnd(ComponentKind Kind, Guid Id, string Name, string? ParentName = null, Guid ParentId = default);
