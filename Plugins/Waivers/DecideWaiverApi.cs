using CrmChecklists.Dataverse;

namespace CrmChecklists.Waivers;

/// <summary>Grants or declines a waiver.</summary>
[CustomApi("chk_DecideWaiver")]
public sealed class DecideWaiverApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
