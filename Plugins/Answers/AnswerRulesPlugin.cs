using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Answers;

/// <summary>Keeps every answer consistent, whoever writes it and by whatever road, and fills what the deal and the item already say.</summary>
[Step("Create", AnswerTable.Name, PipelineStage.PreOperation)]
[Step("Update", AnswerTable.Name, PipelineStage.PreOperation, Filter = AnswerTable.RuleFilter, PreImage = AnswerTable.RuleImage)]
public sealed class AnswerRulesPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var before = run.Context.MessageName == "Create" ? null : run.Before;
        run.Obey(KeptColumns.Decide(run));
        if (before is not null && !AnswerTable.SaysSomething(run.Target))
        {
            // What the server keeps and a new owner put no words into anybody's mouth.
            KeptColumns.LeaveWhoWrote(run.Target, before);
            return;
        }

        var found = AnsweredItem.Find(run.AsSystem, run.Target, before);
        run.Obey(Decide(run, found, before));
        AnswerFill.Complete(run, found!, before);
    }

    private static Decision Decide(PluginRun run, AnsweredItem? found, Entity? before)
    {
        if (before is not null && (run.Target.Changes(AnswerTable.Deal, before) || run.Target.Changes(AnswerTable.ItemKey, before)))
            return Decision.Refuse(Messages.AnswerMoved(found?.Item.Question ?? before.Read<string>(AnswerTable.Question) ?? ""));
        if (found is null)
            return Decision.Refuse(Messages.AnswerWithoutItem());

        var item = found.Item;
        var answer = AnswerTable.ReadAfter(run.Target, before);
        if (answer.Value is not null && found.Column is { IsOfAccount: true } column && column.AccountLookup(found.Deal.Facts) is null)
            return Decision.Refuse(Messages.BoundColumnMissing(item.Question));

        var reusedIn = item.Type == AnswerType.Text ? ReusedText.In(run, before, item.Key, answer) : null;
        return AnswerJunk.Decide(
            AnswerJunk.Places(item, answer, reusedIn).Select(place => Messages.About(item.Question, place)).ToList(),
            () => run.Settings,
            AnswerRules.Problems(item, answer, found.ColumnSays, run.Now).Concat(AnswerFill.PersonProblem(run, item, answer)).ToList(),
            problems => Messages.AnswerInconsistent(item.Question, problems));
    }
}
