namespace CrmChecklists.Demo;

/// <summary>What stood after `build.sh run --`.</summary>
/// <param name="Root">The repository's folder, with the packed solution under artifacts/ and the packs under Solution/packs.</param>
public sealed record DemoOptions(string Root, int Port, string? DataFile, string? ImportFolder, bool WithDemoData);
