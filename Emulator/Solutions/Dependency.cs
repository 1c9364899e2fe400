namespace Emulator.Solutions;

/// <summary>One component needs another. (Learn: "Dependency tracking for solution components"; "dependency table/entity reference".)</summary>
internal sealed record Dependency(DependencyEnd Required, DependencyEnd Dependent);
