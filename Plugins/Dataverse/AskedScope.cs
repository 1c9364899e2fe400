using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Dataverse;

/// <summary>Which items of the published checklists are meant.</summary>
internal sealed class AskedScope
{
    private readonly Action<QueryExpression, LinkEntity> narrow;

    private AskedScope(Action<QueryExpression, LinkEntity> narrow) => this.narrow = narrow;

    /// <summary>Those for leaving stages of these categories.</summary>
    public static AskedScope Leaving(IEnumerable<int> stages)
    {
        var values = stages.Select(stage => (object)Choice.Value(stage)).ToArray();
        return new AskedScope((_, checklist) =>
        {
            checklist.LinkCriteria.AddCondition(ChecklistTable.Moment, ConditionOperator.Equal, Choice.Value(Moment.LeavingStage));
            checklist.LinkCriteria.AddCondition(ChecklistTable.Stage, ConditionOperator.In, values);
        });
    }

    /// <summary>Those for other moments than leaving a stage.</summary>
    public static AskedScope At(IEnumerable<Moment> moments)
    {
        var values = moments.Select(moment => (object)Choice.Value(moment)).ToArray();
        return new AskedScope((_, checklist) => checklist.LinkCriteria.AddCondition(ChecklistTable.Moment, ConditionOperator.In, values));
    }

    /// <summary>Those for leaving one stage (none where it is null) and those for the other moments.</summary>
    public static AskedScope Shown(int? stage, IEnumerable<Moment> moments)
    {
        var values = moments.Select(moment => (object)Choice.Value(moment)).ToArray();
        return new AskedScope((_, checklist) =>
        {
            var either = checklist.LinkCriteria.AddFilter(LogicalOperator.Or);
            either.AddCondition(ChecklistTable.Moment, ConditionOperator.In, values);
            if (stage is not { } category)
                return;

            var leaving = either.AddFilter(LogicalOperator.And);
            leaving.AddCondition(ChecklistTable.Moment, ConditionOperator.Equal, Choice.Value(Moment.LeavingStage));
            leaving.AddCondition(ChecklistTable.Stage, ConditionOperator.Equal, Choice.Value(category));
        });
    }

    /// <summary>Those with these keys, whatever their moment.</summary>
    public static AskedScope Keys(IEnumerable<string> keys)
    {
        var values = keys.Cast<object>().ToArray();
        return new AskedScope((items, _) => items.Criteria.AddCondition(ItemTable.Key, ConditionOperator.In, values));
    }

    /// <summary>Narrows a query over items that are joined to their checklist.</summary>
    public void Narrow(QueryExpression items, LinkEntity checklist) => narrow(items, checklist);
}
