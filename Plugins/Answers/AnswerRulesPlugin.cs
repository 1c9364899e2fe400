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
        // As SYSTEM: what the deal and the item say does not depend on who answers.
        var item = NamesItem(run.Target, before) ? AnsweredItem.Find(run.AsSystem, run.Target, before) : null;

        run.Obey(Decide(run, item, before));
        Fill(run, item, before);
    }

    private static bool NamesItem(Entity target, Entity? before) => before is null || target.Contains(AnswerTable.Item);

    private static Decision Decide(PluginRun run, AnsweredItem? item, Entity? before)
    {
        if (NamesItem(run.Target, before) && item is null)
            return Decision.Refuse(Messages.AnswerWithoutItem());

        var question = item?.Question ?? before!.Read<string>(AnswerTable.Question) ?? "";
        if (before is not null && (run.Target.Changes(AnswerTable.Deal, before) || run.Target.Changes(AnswerTable.ItemKey, before)))
            return Decision.Refuse(Messages.AnswerMoved(question));

        var answer = AnswerTable.ReadAfter(run.Target, before);
        var reused = ReusedText.Of(run.AsSystem, run.Target, before, item?.Key, answer);
        return AnswerJunk.Decide(
            AnswerJunk.Places(answer, question, reused).Select(place => $"{question} {place}").ToList(),
            AnswerRules.Problems(answer, run.Now).ToList(),
            problems => Messages.AnswerInconsistent(question, problems));
    }

    private static void Fill(PluginRun run, AnsweredItem? item, Entity? before)
    {
        if (item is not null)
        {
            run.Target[AnswerTable.Question] = item.Question;
            run.Target[AnswerTable.ItemKey] = item.Key;
            run.Target[AnswerTable.Stage] = item.Stage;
        }
        else if (run.Target.Contains(AnswerTable.Stage))
        {
            run.Target[AnswerTable.Stage] = before!.Read<OptionSetValue>(AnswerTable.Stage);
        }

        if (before is null)
            run.Target[AnswerTable.Owner] = item!.DealOwner;
    }
}
