using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Reconciliation;

/// <summary>The receipts of some deals, refusals left out.</summary>
internal sealed class ReceiptQuery
{
    private const int PageSize = 5000;
    private readonly ILookup<string, Receipt> receipts;
    private readonly HashSet<string> imported;

    private ReceiptQuery(IReadOnlyList<Entity> rows)
    {
        receipts = rows.ToLookup(row => Key(row.Read<string>(PassageTable.DealId)!, row.Read<string>(PassageTable.Process) ?? ""), Read);
        imported = new HashSet<string>(rows.Where(row => KindOf(row) == ReceiptKind.Import).Select(row => row.Read<string>(PassageTable.DealId)!));
    }

    public static ReceiptQuery Of(IOrganizationService asSystem, IEnumerable<Guid> deals)
    {
        var ids = deals.Distinct().Select(id => (object)id.ToString("D")).ToArray();
        if (ids.Length == 0)
            return new ReceiptQuery([]);

        var query = new QueryExpression(PassageTable.Name)
        {
            ColumnSet = new ColumnSet(
                PassageTable.DealId, PassageTable.Process, PassageTable.FromStageId, PassageTable.FromStage, PassageTable.ToStageId, PassageTable.ToStage,
                PassageTable.Decision, PassageTable.Road, PassageTable.StageBeganOn, PassageTable.CreatedOn, PassageTable.RowVersion),
            PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize },
        };
        query.Criteria.AddCondition(PassageTable.DealId, ConditionOperator.In, ids);
        query.Criteria.AddCondition(PassageTable.Decision, ConditionOperator.NotEqual, Choice.Value(Verdict.Refused));
        query.AddOrder(PassageTable.Id, OrderType.Ascending);
        return new ReceiptQuery(All(asSystem, query));
    }

    /// <summary>Those of one deal and process; those of imported history count for every process.</summary>
    public IReadOnlyList<Receipt> Under(Guid deal, string process) => receipts[Key(deal.ToString("D"), process)].ToList();

    /// <summary>Whether the deal was brought in with its history, which says nothing of how it came where it is.</summary>
    public bool IsImported(Guid deal) => imported.Contains(deal.ToString("D"));

    private static List<Entity> All(IOrganizationService asSystem, QueryExpression query)
    {
        var rows = new List<Entity>();
        EntityCollection page;
        do
        {
            page = asSystem.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
        return rows;
    }

    private static string Key(string deal, string process) => deal + " " + process;

    private static Receipt Read(Entity row) => new(
        new Place(row.Read<string>(PassageTable.FromStageId) ?? "", row.Read<string>(PassageTable.FromStage) ?? ""),
        new Place(row.Read<string>(PassageTable.ToStageId) ?? "", row.Read<string>(PassageTable.ToStage) ?? ""),
        row.Read<DateTime?>(PassageTable.StageBeganOn),
        row.Read<DateTime>(PassageTable.CreatedOn),
        row.Read<long>(PassageTable.RowVersion),
        KindOf(row));

    private static ReceiptKind KindOf(Entity row) => Choice.Read<Verdict>(row.Read<OptionSetValue>(PassageTable.Decision)) switch
    {
        Verdict.Found => ReceiptKind.Found,
        Verdict.Recorded => ReceiptKind.Import,
        _ => Choice.Read<Road>(row.Read<OptionSetValue>(PassageTable.Road)) == Road.Finishing ? ReceiptKind.Finish : ReceiptKind.Move,
    };
}
