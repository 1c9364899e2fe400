using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>The metadata of an environment that has the base solution only.</summary>
internal static class BaseMetadata
{
    /// <summary>Reads the embedded base solution. Some 100 ms; callers keep the result.</summary>
    public static EnvironmentMetadata Load() => MetadataComposer.Compose([BaseSolution.Load()]);
}
