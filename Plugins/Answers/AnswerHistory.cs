using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Answers;

/// <summary>What some answers said before they were changed, read in one request.</summary>
internal sealed class AnswerHistory
{
    /// <summary>How many changes of an answer are shown.</summary>
    public const int Newest = 5;

    private const string Flag = "chk.history";

    private readonly ILookup<Guid, Entity> changes;

    private AnswerHistory(IEnumerable<Entity> rows) => changes = rows.ToLookup(row => row.Read<EntityReference>(AnswerChangeTable.Answer)!.Id);

    /// <param name="service">Whose rights decide what is seen.</param>
    /// <param name="answers">The answers; null where there is none.</param>
    public static AnswerHistory Of(IOrganizationService service, IEnumerable<Guid?> answers)
    {
        var ids = answers.Where(id => id is not null).Cast<object>().ToArray();
        if (ids.Length == 0)
            return new AnswerHistory([]);

        var query = new QueryExpression(AnswerChangeTable.Name) { ColumnSet = new ColumnSet(AnswerChangeTable.Content) };
        query.Criteria.AddCondition(AnswerChangeTable.Answer, ConditionOperator.In, ids);
        query.AddOrder(AnswerChangeTable.ChangedOn, OrderType.Descending);
        // Two changes in one second: the row written later is the newer one.
        query.AddOrder(AnswerChangeTable.RowVersion, OrderType.Descending);
        return new AnswerHistory(Queries.Rows(service, query));
    }

    /// <summary>The newest changes of an answer, the last one first.</summary>
    public IReadOnlyList<PastAnswer> Of(Guid? answer) => answer is { } id ? changes[id].Take(Newest).Select(AnswerChangeTable.Read).ToList() : [];

    /// <summary>Writes a row of history, as SYSTEM because nobody else may.</summary>
    public static void Keep(PluginRun run, Entity change) => run.While(Flag, () => run.AsSystem.Create(change));

    /// <summary>Whether a row of history is being written by the product itself.</summary>
    public static bool IsBeingKept(PluginRun run) => run.SharedAround(Flag) is not null;
}
