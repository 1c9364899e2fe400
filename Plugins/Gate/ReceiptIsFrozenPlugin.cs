using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;

namespace CrmChecklists.Gate;

/// <summary>Keeps every receipt as it was written, and lets only the product and the import of history write one.</summary>
[Step("Create", PassageTable.Name, PipelineStage.PreOperation)]
[Step("Update", PassageTable.Name, PipelineStage.PreOperation, Filter = PassageTable.FrozenFilter)]
[Step("Delete", PassageTable.Name, PipelineStage.PreOperation)]
public sealed class ReceiptIsFrozenPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        // filled by its feature's engineer
    }
}
