using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;

namespace CrmChecklists.Gate;

/// <summary>
/// Holds a deal in its stage until what the stage requires is settled, and writes a receipt of every move. PreOperation is the lock, because a move made inside
/// another operation never passes PreValidation; PreValidation decides first where it runs outside the transaction, so that the receipt of a refusal survives.
/// </summary>
[Step("Update", SalesProcessTable.Name, PipelineStage.PreValidation, Filter = ProcessTable.GateFilter, PreImage = ProcessTable.GateImage)]
[Step("Update", SalesProcessTable.Name, PipelineStage.PreOperation, Filter = ProcessTable.GateFilter, PreImage = ProcessTable.GateImage)]
[Step("Update", SalesProcessTable.Name, PipelineStage.PostOperation, Filter = ProcessTable.GateFilter, PreImage = ProcessTable.GateImage)]
[Step("Update", LeadProcessTable.Name, PipelineStage.PreValidation, Filter = ProcessTable.GateFilter, PreImage = ProcessTable.GateImage)]
[Step("Update", LeadProcessTable.Name, PipelineStage.PreOperation, Filter = ProcessTable.GateFilter, PreImage = ProcessTable.GateImage)]
[Step("Update", LeadProcessTable.Name, PipelineStage.PostOperation, Filter = ProcessTable.GateFilter, PreImage = ProcessTable.GateImage)]
[Step("Create", SalesProcessTable.Name, PipelineStage.PreValidation)]
[Step("Create", SalesProcessTable.Name, PipelineStage.PreOperation)]
[Step("Create", SalesProcessTable.Name, PipelineStage.PostOperation)]
[Step("Create", LeadProcessTable.Name, PipelineStage.PreValidation)]
[Step("Create", LeadProcessTable.Name, PipelineStage.PreOperation)]
[Step("Create", LeadProcessTable.Name, PipelineStage.PostOperation)]
[Step("SetState", SalesProcessTable.Name, PipelineStage.PreValidation, PreImage = ProcessTable.GateImage)]
[Step("SetState", SalesProcessTable.Name, PipelineStage.PreOperation, PreImage = ProcessTable.GateImage)]
[Step("SetState", SalesProcessTable.Name, PipelineStage.PostOperation, PreImage = ProcessTable.GateImage)]
[Step("SetStateDynamicEntity", SalesProcessTable.Name, PipelineStage.PreValidation, PreImage = ProcessTable.GateImage)]
[Step("SetStateDynamicEntity", SalesProcessTable.Name, PipelineStage.PreOperation, PreImage = ProcessTable.GateImage)]
[Step("SetStateDynamicEntity", SalesProcessTable.Name, PipelineStage.PostOperation, PreImage = ProcessTable.GateImage)]
[Step("SetState", LeadProcessTable.Name, PipelineStage.PreValidation, PreImage = ProcessTable.GateImage)]
[Step("SetState", LeadProcessTable.Name, PipelineStage.PreOperation, PreImage = ProcessTable.GateImage)]
[Step("SetState", LeadProcessTable.Name, PipelineStage.PostOperation, PreImage = ProcessTable.GateImage)]
[Step("SetStateDynamicEntity", LeadProcessTable.Name, PipelineStage.PreValidation, PreImage = ProcessTable.GateImage)]
[Step("SetStateDynamicEntity", LeadProcessTable.Name, PipelineStage.PreOperation, PreImage = ProcessTable.GateImage)]
[Step("SetStateDynamicEntity", LeadProcessTable.Name, PipelineStage.PostOperation, PreImage = ProcessTable.GateImage)]
public sealed class StageGatePlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        if (run.Context.MessageName != "Update")
            return;

        if (ProcessMove.Read(run.Context.PrimaryEntityName, run.Target, run.Before) is not { } moved)
            return;

        switch (run.Stage)
        {
            case PipelineStage.PreValidation: DecideOutside(run, moved); break;
            case PipelineStage.PreOperation: DecideInside(run, moved); break;
            case PipelineStage.PostOperation: Passage.AllowedFromText(run.Shared(moved.Key)!).Write(run, moved); break;
        }
    }

    private static void DecideOutside(PluginRun run, ProcessMove moved)
    {
        // Inside a transaction a receipt written here would go down with the refusal; PreOperation decides then.
        if (run.Context.IsInTransaction)
            return;

        var ruling = Ruling.On(run.AsSystem, moved, run.Now);
        if (!ruling.Decision.IsAllowed)
            LeaveReceipt(run, moved, ruling);
        run.Obey(ruling.Decision);
        run.Share(moved.Key, Passage.Of(ruling).ToText());
    }

    private static void DecideInside(PluginRun run, ProcessMove moved)
    {
        if (run.Shared(moved.Key) is not null)
            return;

        var ruling = Ruling.On(run.AsSystem, moved, run.Now);
        run.Obey(ruling.Decision);
        run.Share(moved.Key, Passage.Of(ruling).ToText());
    }

    private static void LeaveReceipt(PluginRun run, ProcessMove moved, Ruling ruling)
    {
        try
        {
            Passage.Of(ruling).Write(run, moved);
        }
        catch (Exception lost)
        {
            // That a row written here outlives the refusal is not documented: nothing but the receipt may depend on it, least of all the refusal.
            run.Trace("The receipt of the refusal was not written: " + lost);
        }
    }
}
