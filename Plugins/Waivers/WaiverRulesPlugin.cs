using CrmChecklists.Answers;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Waivers;

/// <summary>
/// Judges every request for an exception and every decision about one, by whatever road they come. Who may write the row at all is the platform's to say;
/// a granted one goes to the answer, where the gate finds it.
/// </summary>
[Step("Create", WaiverTable.Name, PipelineStage.PreOperation)]
[Step("Update", WaiverTable.Name, PipelineStage.PreOperation, Filter = WaiverTable.RuleFilter, PreImage = WaiverTable.RuleImage)]
[Step("Update", WaiverTable.Name, PipelineStage.PostOperation, Filter = WaiverTable.RuleFilter, PreImage = WaiverTable.RuleImage)]
public sealed class WaiverRulesPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        switch ($"{run.Context.MessageName} {run.Stage}")
        {
            case $"Create {nameof(PipelineStage.PreOperation)}": Ask(run); break;
            case $"Update {nameof(PipelineStage.PreOperation)}": Decide(run); break;
            case $"Update {nameof(PipelineStage.PostOperation)}": Grant(run); break;
        }
    }

    private static void Ask(PluginRun run)
    {
        run.RefuseIf(WaiverTable.IsDecided(run.Target), Messages.WaiverDecidesItself);
        var key = run.Target.Read<string>(WaiverTable.ItemKey) ?? "";
        var asked = run.Target.Read<EntityReference>(WaiverTable.Deal) is { } named ? WaiverQueries.Asked(run, named.Id, key) : null;
        run.RefuseIf(asked?.Deal is null, Messages.DealNotFound);

        var deal = asked!.Deal!.Deal;
        var item = asked.Items.FirstOrDefault();
        var waits = item is not null && WaiverQueries.Waits(run.AsSystem, deal.Id, key);
        run.Obey(WaiverRules.Ask(new WaiverRequest(key, item?.Known.Item.Question, run.Target.Read<string>(WaiverTable.Reason), waits), run.Settings));

        var askedBy = new EntityReference(UserTable.Name, run.Context.InitiatingUserId);
        WaiverTable.Fill(run.Target, item!, askedBy, run.Now, deal.Owner);
    }

    private static void Decide(PluginRun run)
    {
        var before = run.Before;
        var question = before.Read<string>(WaiverTable.Question) ?? "";
        run.RefuseIf(WaiverTable.ChangesRequest(run.Target, before), () => Messages.WaiverIsFixed(question));
        if (!WaiverTable.Decides(run.Target, before))
            return;

        var asked = new AskedWaiver(question, StateOf(before), before.Read<EntityReference>(WaiverTable.AskedBy)?.Id, DealOwner(run, before));
        run.RefuseIf(asked.State == WaiverState.Asked && StateOf(run.Target) == WaiverState.Asked, () => Messages.WaiverIsFixed(question));
        run.Obey(WaiverRules.Decide(asked, Decision(run), run.Settings, run.Now));

        run.Target[WaiverTable.DecidedBy] = new EntityReference(UserTable.Name, run.Context.InitiatingUserId);
        run.Target[WaiverTable.DecidedOn] = run.Now;
    }

    private static void Grant(PluginRun run)
    {
        var deal = run.Before.Read<EntityReference>(WaiverTable.Deal);
        if (deal is null || !run.Target.Changes(WaiverTable.WaiverState, run.Before) || StateOf(run.Target) != WaiverState.Granted)
            return;

        // What no checklist asks any more holds nothing: there is nothing to be excepted from.
        if (WaiverQueries.Asked(run, deal.Id, run.Before.Read<string>(WaiverTable.ItemKey)!).Items.FirstOrDefault() is { } asked)
            KeptColumns.Write(run, Answer(deal, asked, run.Target.Read<DateTime>(WaiverTable.Until)));
    }

    private static WaiverDecision Decision(PluginRun run) => new(
        StateOf(run.Target) == WaiverState.Granted,
        run.Target.Read<string>(WaiverTable.DecisionReason),
        run.Target.Read<DateTime?>(WaiverTable.Until),
        WaiverDecider.Of(run));

    private static WaiverState StateOf(Entity row) => Choice.Read<WaiverState>(row.Read<OptionSetValue>(WaiverTable.WaiverState));

    private static Entity Answer(EntityReference deal, KnownItem asked, DateTime until)
    {
        var row = asked.AnswerId is { } id ? new Entity(AnswerTable.Name, id) : new Entity(AnswerTable.Name)
        {
            [AnswerTable.Deal] = deal,
            [AnswerTable.Item] = new EntityReference(ItemTable.Name, asked.ItemId),
            [AnswerTable.ItemKey] = asked.Known.Item.Key,
            [AnswerTable.State] = Choice.Of(AnswerState.Open),
        };
        row[AnswerTable.WaivedUntil] = until;
        return row;
    }

    private static Guid? DealOwner(PluginRun run, Entity before) =>
        (before.Read<EntityReference>(WaiverTable.Deal) is { } deal ? Queries.Deal(run.AsSystem, deal.Id)?.Owner : before.Read<EntityReference>(WaiverTable.Owner))?.Id;
}
