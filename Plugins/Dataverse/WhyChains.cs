using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Dataverse;

/// <summary>The why-chains under some answers, read in one request.</summary>
internal sealed class WhyChains
{
    private readonly ILookup<Guid, Entity> links;

    private WhyChains(IEnumerable<Entity> rows) => links = rows.ToLookup(row => row.Read<EntityReference>(WhyTable.Answer)!.Id);

    public static WhyChains Of(IOrganizationService service, IEnumerable<Guid?> answers)
    {
        var ids = answers.Where(id => id is not null).Cast<object>().ToArray();
        if (ids.Length == 0)
            return new WhyChains([]);

        var query = new QueryExpression(WhyTable.Name) { ColumnSet = new ColumnSet(WhyTable.Content) };
        query.Criteria.AddCondition(WhyTable.Answer, ConditionOperator.In, ids);
        query.AddOrder(WhyTable.Order, OrderType.Ascending);
        return new WhyChains(Queries.Rows(service, query));
    }

    /// <summary>The links under an answer, from the first why to the last.</summary>
    public IReadOnlyList<Entity> Under(Guid? answer) => answer is { } id ? links[id].ToList() : [];
}
