using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>Keeps every receipt as it was written, from administrators too, and lets only the product and the import of history write one.</summary>
[Step("Create", PassageTable.Name, PipelineStage.PreOperation)]
[Step("Update", PassageTable.Name, PipelineStage.PreOperation, Filter = PassageTable.FrozenFilter)]
[Step("Delete", PassageTable.Name, PipelineStage.PreOperation)]
public sealed class ReceiptIsFrozenPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        if (run.Context.MessageName == "Create")
            run.RefuseIf(!Receipts.IsWriting(run) && !IsHistory(run.Target), Messages.ReceiptIsWritten);
        else
            run.RefuseIf(!LosesItsDeal(run), Messages.ReceiptIsFrozen);
    }

    private static bool IsHistory(Entity receipt) =>
        Choice.ReadOrNull<Verdict>(receipt.Read<OptionSetValue>(PassageTable.Decision)) == Verdict.Recorded
        && Choice.ReadOrNull<Road>(receipt.Read<OptionSetValue>(PassageTable.Road)) == Road.Import;

    // Whether a link that goes with the deal comes as an Update is not documented; the receipt outlives the deal and keeps its id and name either way.
    private static bool LosesItsDeal(PluginRun run) =>
        run.Context.MessageName == "Update"
        && run.IsInside("Delete", OpportunityTable.Name)
        && run.Target.Contains(PassageTable.Deal) && run.Target.Read<EntityReference>(PassageTable.Deal) is null
        && PassageTable.FrozenFilter.Split(',').Where(column => column != PassageTable.Deal).All(column => !run.Target.Contains(column));
}
