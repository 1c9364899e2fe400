using CrmChecklists.Dataverse;

namespace CrmChecklists.Waivers;

/// <summary>The undecided and the granted waivers the caller may read.</summary>
[CustomApi("chk_GetWaivers")]
public sealed class GetWaiversApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
