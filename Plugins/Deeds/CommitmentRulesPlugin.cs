using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Deeds;

/// <summary>Keeps every promise clear, by whatever road it comes: what, who, by when, and the day that goes with what became of it. It belongs to the deal's owner.</summary>
[Step("Create", CommitmentTable.Name, PipelineStage.PreOperation)]
[Step("Update", CommitmentTable.Name, PipelineStage.PreOperation, Filter = CommitmentTable.RuleFilter, PreImage = CommitmentTable.RuleImage)]
public sealed class CommitmentRulesPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var before = run.Context.MessageName == "Create" ? null : run.Before;
        var commitment = CommitmentTable.ReadAfter(run.Target, before);
        run.RefuseIf(run.Target.Read<OptionSetValue>(CommitmentTable.State)?.Value == CommitmentTable.Inactive, () => Messages.CommitmentStaysActive(commitment.What ?? ""));
        run.RefuseIf(before is not null && run.Target.Changes(CommitmentTable.Deal, before), () => Messages.CommitmentMoved(commitment.What ?? ""));
        run.Obey(CommitmentRules.Decide(commitment, () => run.Settings, run.Now));

        if (before is null)
            run.Target[CommitmentTable.Owner] = DealOf(run).Owner;
        CommitmentTable.Fill(run.Target, commitment, CommitmentRules.SettledOn(commitment, run.Now));
    }

    private static Deal DealOf(PluginRun run)
    {
        var deal = run.Target.Read<EntityReference>(CommitmentTable.Deal) is { } named ? Queries.Deal(run.AsSystem, named.Id) : null;
        run.RefuseIf(deal is null, Messages.CommitmentWithoutDeal);
        return deal!;
    }
}
