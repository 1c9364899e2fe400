using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Deeds;

/// <summary>One promise as a list of promises shows it.</summary>
internal sealed record CommitmentRow(Guid Id, Commitment Said, Guid? Contact, string? ContactName, string? Note, DateTime? ModifiedOn)
{
    /// <summary>When it was over, as far as anybody knows.</summary>
    public DateTime? OverOn => Said.SettledOn ?? ModifiedOn;

    /// <summary>All promises of a deal, by day. One request.</summary>
    /// <param name="service">Whose rights decide what is seen.</param>
    /// <param name="deal">The deal.</param>
    public static IReadOnlyList<CommitmentRow> Of(IOrganizationService service, Guid deal)
    {
        var query = new QueryExpression(CommitmentTable.Name) { ColumnSet = new ColumnSet(CommitmentTable.Shown) };
        query.Criteria.AddCondition(CommitmentTable.Deal, ConditionOperator.Equal, deal);
        query.AddOrder(CommitmentTable.DueOn, OrderType.Ascending);
        return Queries.Rows(service, query).Select(Read).ToList();
    }

    private static CommitmentRow Read(Entity row) => new(
        row.Id,
        CommitmentTable.Read(row),
        row.Read<EntityReference>(CommitmentTable.Contact)?.Id,
        Queries.NameOf(row, CommitmentTable.Contact),
        row.Read<string>(CommitmentTable.Note),
        row.Read<DateTime?>(CommitmentTable.ModifiedOn));
}
