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
    public IReadOnlyList<FormDefinition> Dashboards { get; init; } = [];
    public IReadOnlyList<WebResourceDefinition> WebResources { get; init; } = [];
    public IReadOnlyList<PluginAssemblyDefinition> Assemblies { get; init; } = [];
    public IReadOnlyList<StepDefinition> Steps { get; init; } = [];
    public IReadOnlyList<CustomApiDefinition> CustomApis { get; init; } = [];
    public IReadOnlyList<RoleDefinition> Roles { get; init; } = [];
    public IReadOnlyList<SiteMapDefinition> SiteMaps { get; init; } = [];
    public IReadOnlyList<AppDefinition> Apps { get; init; } = [];
    public IReadOnlyList<EnvironmentVariableDefinition> EnvironmentVariables { get; init; } = [];
    public IReadOnlyList<ProcessDefinition> Processes { get; init; } = [];

    /// <summary>What is taken without effect, a sentence each: ribbon buttons, for one.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
