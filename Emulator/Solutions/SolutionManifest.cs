using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>What solution.xml says about the solution as a whole.</summary>
internal sealed record SolutionManifest(string UniqueName, LocalizedText Name, LocalizedText? Description, Version Version, bool IsManaged, PublisherDefinition Publisher);
