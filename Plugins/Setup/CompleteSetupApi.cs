using CrmChecklists.Dataverse;

namespace CrmChecklists.Setup;

/// <summary>Registers the steps no solution can carry: winning, losing, and custom process tables.</summary>
[CustomApi("chk_CompleteSetup")]
public sealed class CompleteSetupApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
