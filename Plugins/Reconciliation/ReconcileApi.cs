using CrmChecklists.Dataverse;

namespace CrmChecklists.Reconciliation;

/// <summary>Finds moves without a receipt and writes one for each.</summary>
[CustomApi("chk_Reconcile")]
public sealed class ReconcileApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
