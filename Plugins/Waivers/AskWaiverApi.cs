using CrmChecklists.Dataverse;

namespace CrmChecklists.Waivers;

/// <summary>Asks a manager to let one item of a deal be passed over.</summary>
[CustomApi("chk_AskWaiver")]
public sealed class AskWaiverApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
