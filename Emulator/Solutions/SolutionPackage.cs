using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Everything a solution file contains, read and checked against itself, but not yet against an environment.</summary>
internal sealed record SolutionPackage
{
    public required SolutionManifest Manifest { get; init; }
    public IReadOnlyList<TableDefinition> Tables { get; init; } = [];
    public IReadOnlyList<OneToManyMetadata> OneToMany { get; init; } = [];
    public IReadOnlyList<ManyToManyMetadata> ManyToMany { get; init; } = [];
    public IReadOnlyList<ChoiceMetadata> GlobalChoices { get; init; } = [];
}
