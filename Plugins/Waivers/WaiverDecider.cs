using CrmChecklists.Dataverse;

namespace CrmChecklists.Waivers;

/// <summary>Who decides: the caller, and whoever acts in the caller's name.</summary>
internal static class WaiverDecider
{
    public static IReadOnlyCollection<Guid> Of(PluginRun run) => [run.Context.UserId, run.Context.InitiatingUserId];
}
