using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Answers;

/// <summary>Whether the text an answer stands on is the same in many deals; at most two requests, and none where the text is short or unchanged.</summary>
internal static class ReusedText
{
    /// <summary>In how many other deals the text stands at least, where they are too many; else null. Reads as SYSTEM: what the caller may read does not decide what is junk.</summary>
    /// <param name="run">The run of a write of the answer's row.</param>
    /// <param name="before">The row before; null for a new one.</param>
    /// <param name="itemKey">The item's key, where the item was read; otherwise the row's own counts.</param>
    /// <param name="answer">The answer as it will be.</param>
    public static int? In(PluginRun run, Entity? before, string? itemKey, Answer answer)
    {
        var target = run.Target;
        var text = AnswerJunk.MainText(answer);
        var column = AnswerTable.MainText(answer.State);
        if (column is null || !target.Contains(column) || before?.Read<string>(column) == text || !Reuse.ShouldDiffer(text) || !run.Settings.RefuseJunk)
            return null;

        var tooMany = run.Settings.SameTextDeals;
        var query = new QueryExpression(AnswerTable.Name) { ColumnSet = new ColumnSet(AnswerTable.Id), TopCount = tooMany };
        query.Criteria.AddCondition(AnswerTable.ItemKey, ConditionOperator.Equal, itemKey ?? target.ReadAfter<string>(AnswerTable.ItemKey, before)!);
        query.Criteria.AddCondition(AnswerTable.Deal, ConditionOperator.NotEqual, target.ReadAfter<EntityReference>(AnswerTable.Deal, before)!.Id);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, text!);
        return Queries.Rows(run.AsSystem, query).Count() >= tooMany ? tooMany : null;
    }
}
