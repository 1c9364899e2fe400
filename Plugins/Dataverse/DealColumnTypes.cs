using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>What the columns of deals and accounts hold: a request for each of the two tables, and none before somebody asks.</summary>
internal sealed class DealColumnTypes(IOrganizationService service)
{
    private readonly Lazy<ColumnTypes> deal = new(() => ColumnTypes.Of(service, OpportunityTable.Name));
    private readonly Lazy<ColumnTypes> account = new(() => ColumnTypes.Of(service, AccountTable.Name));

    /// <summary>What a column holds; null where its table has no such column.</summary>
    public ColumnKind? KindOf(DealColumn column) => (column.Lookup is null ? deal : account).Value.KindOf(column.Column);

    /// <summary>Whether its table has no such column.</summary>
    public bool IsGone(DealColumn column) => KindOf(column) is null;
}
