using CrmChecklists.Answers;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Whys;

/// <summary>
/// Keeps every chain of whys in order, by whatever road its links are written: each link sound, numbered from 1 without holes even when two people write at once,
/// the root cause last, and the answer saying how long its chain is and where it ends.
/// </summary>
[Step("Create", WhyTable.Name, PipelineStage.PreOperation)]
[Step("Create", WhyTable.Name, PipelineStage.PostOperation)]
[Step("Update", WhyTable.Name, PipelineStage.PreOperation, Filter = WhyTable.RuleFilter, PreImage = WhyTable.RuleImage)]
[Step("Update", WhyTable.Name, PipelineStage.PostOperation, Filter = WhyTable.RuleFilter, PreImage = WhyTable.RuleImage)]
[Step("Delete", WhyTable.Name, PipelineStage.PreOperation, PreImage = WhyTable.PlaceImage)]
[Step("Delete", WhyTable.Name, PipelineStage.PostOperation, PreImage = WhyTable.PlaceImage)]
public sealed class WhyRulesPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        if (ChainWriting.IsGoingOn(run))
            return;

        switch ($"{run.Context.MessageName} {run.Stage}")
        {
            case $"Create {nameof(PipelineStage.PreOperation)}": Write(run, null); break;
            case $"Update {nameof(PipelineStage.PreOperation)}": Write(run, run.Before); break;
            case $"Delete {nameof(PipelineStage.PreOperation)}": Close(run, run.Before); break;
            case $"Create {nameof(PipelineStage.PostOperation)}": Count(run, run.Target); break;
            case $"Update {nameof(PipelineStage.PostOperation)}": CountWhereCauseChanged(run); break;
            case $"Delete {nameof(PipelineStage.PostOperation)}": Count(run, run.Before); break;
        }
    }

    private static void Write(PluginRun run, Entity? before)
    {
        var answer = run.Target.ReadAfter<EntityReference>(WhyTable.Answer, before);
        run.RefuseIf(answer is null, Messages.WhyWithoutAnswer);
        run.RefuseIf(before is not null && run.Target.Changes(WhyTable.Answer, before), Messages.WhyMoved);
        run.RefuseIf(before is not null && WhyTable.Deactivates(run.Target), Messages.WhyStaysActive);

        var chain = HeldChain.Of(run, answer!.Id);
        var place = Place(chain, run.Target, before);
        run.Obey(Decide(run, chain.With(WhyTable.ReadAfter(run.Target, before), run.Target.Id, place), place - 1, chain.Question));

        run.Target[WhyTable.Order] = place;
        if (before is null)
            run.Target[WhyTable.Owner] = chain.Owner;
        chain.OrderOthers(run.Target.Id, place);
    }

    /// <summary>A link without an order goes to the end, one that is not moved stays.</summary>
    private static int Place(HeldChain chain, Entity target, Entity? before) =>
        before is not null && !target.Contains(WhyTable.Order)
            ? chain.PlaceOf(target.Id)
            : chain.PlaceFor(target.Id, target.Read<int?>(WhyTable.Order) ?? int.MaxValue);

    private static Decision Decide(PluginRun run, IReadOnlyList<Why> whys, int link, string question) => AnswerJunk.Decide(
        AnswerJunk.Places(whys[link], link, question).Select(place => Messages.About(question, place)).ToList(),
        () => run.Settings,
        WhyChain.ProblemsOf(whys, link).ToList(),
        problems => Messages.WhyInconsistent(question, problems));

    private static void Close(PluginRun run, Entity before)
    {
        if (GoesWithItsAnswer(run) || before.Read<EntityReference>(WhyTable.Answer) is not { } answer)
            return;

        HeldChain.Of(run, answer.Id).OrderOthers(run.TargetRow.Id, place: null);
    }

    private static void CountWhereCauseChanged(PluginRun run)
    {
        if (run.Target.Changes(WhyTable.IsRootCause, run.Before) || run.Target.Changes(WhyTable.CauseType, run.Before))
            Count(run, run.Before);
    }

    private static void Count(PluginRun run, Entity link)
    {
        if (GoesWithItsAnswer(run) || link.Read<EntityReference>(WhyTable.Answer) is not { } answer)
            return;

        var row = new Entity(AnswerTable.Name, answer.Id);
        KeptColumns.SetChain(row, WhyChains.Of(run.AsSystem, [answer.Id]).Under(answer.Id).Select(WhyTable.Read).ToList());
        KeptColumns.Write(run, row);
    }

    private static bool GoesWithItsAnswer(PluginRun run) =>
        run.Context.MessageName == "Delete" && (run.IsInside("Delete", AnswerTable.Name) || run.IsInside("Delete", OpportunityTable.Name));
}
