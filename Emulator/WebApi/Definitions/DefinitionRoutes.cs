using Emulator.WebApi.Addressing;

namespace Emulator.WebApi.Definitions;

internal static class DefinitionRoutes
{
    public static Operation? TryFind(ApiCall call, IReadOnlyList<PathSegment> segments) => null;
}
