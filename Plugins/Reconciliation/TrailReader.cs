using System.Globalization;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using CrmChecklists.Gate;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Reconciliation;

/// <summary>Reads the ways of deals page by page: first through the process tables, then through the deals' own state and sales stage. As SYSTEM: a bypass anywhere counts.</summary>
internal sealed class TrailReader(IOrganizationService asSystem, DateTime since)
{
    /// <summary>How many kinds of rows there are to read.</summary>
    public const int Sources = 3;

    private const int PageSize = 250;
    private const string DealAlias = "deal";
    private const string StageAlias = "stage";
    private readonly DateTime installedOn = InstalledOn(asSystem);

    /// <summary>A page of trails of what changed since; three requests at most.</summary>
    public TrailsRead Read(TrailPage page)
    {
        var rows = asSystem.RetrieveMultiple(page.Source switch
        {
            0 => ProcessRows(SalesProcessTable.Name, page.Page),
            1 => ProcessRows(LeadProcessTable.Name, page.Page),
            _ => DealRows(page.Page),
        });
        var next = rows.MoreRecords ? page with { Page = page.Page + 1 } : page.Source + 1 < Sources ? new TrailPage(page.Source + 1, 1) : null;
        return new TrailsRead(page.Source < 2 ? ProcessTrails(rows) : DealTrails(rows), next);
    }

    private IReadOnlyList<DealTrail> ProcessTrails(EntityCollection rows)
    {
        var receipts = ReceiptQuery.Of(asSystem, rows.Entities.Select(row => row.Read<EntityReference>(ProcessTable.Deal)!.Id));
        var first = FirstStages(rows.Entities.Select(row => row.Read<EntityReference>(ProcessTable.Process)?.Id).OfType<Guid>().Distinct());
        return rows.Entities.Select(row => ProcessTrail(rows.EntityName, row, receipts, first)).ToList();
    }

    private DealTrail ProcessTrail(string table, Entity row, ReceiptQuery receipts, IReadOnlyDictionary<Guid, Place> first)
    {
        var deal = DealOf(row, row.Read<EntityReference>(ProcessTable.Deal)!.Id, DealAlias);
        var began = row.Read<DateTime>(ProcessTable.CreatedOn);
        var process = row.Read<EntityReference>(ProcessTable.Process)?.Id ?? Guid.Empty;
        var finished = row.Read<OptionSetValue>(ProcessTable.Status)?.Value == ProcessTable.Finished;
        return new DealTrail(deal, table, new Trail(
            began < installedOn || !first.TryGetValue(process, out var start) ? null : start,
            receipts.Under(deal.Id, table),
            new Place(row.Read<EntityReference>(ProcessTable.ActiveStage)!.Id.ToString("D"), row.Read<string>(ProcessStageTable.Title, StageAlias) ?? ""),
            row.Read<DateTime?>(ProcessTable.ActiveStageStartedOn),
            began < installedOn ? installedOn : began,
            row.Read<long>(ProcessTable.RowVersion),
            finished ? row.Read<DateTime?>(ProcessTable.CompletedOn) ?? row.Read<DateTime>(ProcessTable.ModifiedOn) : null));
    }

    private IReadOnlyList<DealTrail> DealTrails(EntityCollection rows)
    {
        var receipts = ReceiptQuery.Of(asSystem, rows.Entities.Select(row => row.Id));
        return rows.Entities.SelectMany(row => DealTrails(row, receipts)).ToList();
    }

    private IEnumerable<DealTrail> DealTrails(Entity row, ReceiptQuery receipts)
    {
        var deal = DealOf(row, row.Id, null);
        var state = row.Read<OptionSetValue>(OpportunityTable.State)?.Value ?? OpportunityTable.Open;
        var isOlder = receipts.IsImported(row.Id) || row.Read<DateTime>(OpportunityTable.CreatedOn) < installedOn;
        yield return new DealTrail(deal, Leg.DealState, Own(row, isOlder ? null : State(OpportunityTable.Open), State(state), receipts.Under(row.Id, Leg.DealState)));

        // A deal may be created in any sales stage, and that is no move: where it began is not known.
        if (row.Read<OptionSetValue>(OpportunityTable.SalesStage)?.Value is { } stage)
            yield return new DealTrail(deal, Leg.SalesStage, Own(row, null, new Place(Number(stage), UsualStages.NameOf(stage)), receipts.Under(row.Id, Leg.SalesStage)));
    }

    private static Trail Own(Entity row, Place? start, Place present, IReadOnlyList<Receipt> receipts) =>
        new(start, receipts, present, null, row.Read<DateTime>(OpportunityTable.CreatedOn), row.Read<long>(OpportunityTable.RowVersion), null);

    private static Place State(int state) => new(Number(state), state switch { OpportunityTable.Open => "Open", 1 => "Won", _ => "Lost" });

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static Deal DealOf(Entity row, Guid id, string? alias) =>
        new(id, row.Read<string>(OpportunityTable.Title, alias) ?? "", row.Read<EntityReference>(OpportunityTable.Owner, alias)!);

    private QueryExpression ProcessRows(string table, int page)
    {
        var query = Page(table, page, ProcessTable.Id, ProcessTable.ModifiedOn);
        query.ColumnSet.AddColumns(
            ProcessTable.ActiveStage, ProcessTable.ActiveStageStartedOn, ProcessTable.Deal, ProcessTable.Process, ProcessTable.Status, ProcessTable.CompletedOn,
            ProcessTable.CreatedOn, ProcessTable.ModifiedOn, ProcessTable.RowVersion);
        query.Criteria.AddCondition(ProcessTable.ActiveStage, ConditionOperator.NotNull);

        var deal = query.AddLink(OpportunityTable.Name, ProcessTable.Deal, OpportunityTable.Id);
        deal.EntityAlias = DealAlias;
        deal.Columns = new ColumnSet(OpportunityTable.Title, OpportunityTable.Owner);
        var stage = query.AddLink(ProcessStageTable.Name, ProcessTable.ActiveStage, ProcessStageTable.Id);
        stage.EntityAlias = StageAlias;
        stage.Columns = new ColumnSet(ProcessStageTable.Title);
        return query;
    }

    private QueryExpression DealRows(int page)
    {
        var query = Page(OpportunityTable.Name, page, OpportunityTable.Id, OpportunityTable.ModifiedOn);
        query.ColumnSet.AddColumns(
            OpportunityTable.Title, OpportunityTable.Owner, OpportunityTable.State, OpportunityTable.SalesStage, OpportunityTable.CreatedOn, OpportunityTable.RowVersion);
        return query;
    }

    private QueryExpression Page(string table, int page, string id, string modifiedOn)
    {
        var query = new QueryExpression(table) { PageInfo = new PagingInfo { PageNumber = page, Count = PageSize } };
        query.Criteria.AddCondition(modifiedOn, ConditionOperator.GreaterEqual, since);
        query.AddOrder(id, OrderType.Ascending);
        return query;
    }

    private Dictionary<Guid, Place> FirstStages(IEnumerable<Guid> processes)
    {
        var ids = processes.Cast<object>().ToArray();
        if (ids.Length == 0)
            return [];

        var query = new QueryExpression(ProcessStageTable.Name) { ColumnSet = new ColumnSet(ProcessStageTable.Title, ProcessStageTable.Category, ProcessStageTable.Process) };
        query.Criteria.AddCondition(ProcessStageTable.Process, ConditionOperator.In, ids);
        return Queries.Rows(asSystem, query)
            .GroupBy(row => row.Read<EntityReference>(ProcessStageTable.Process)!.Id, ProcessStageTable.Read)
            .ToDictionary(process => process.Key, process => process.OrderBy(stage => stage.Category).Select(stage => new Place(stage.Id.ToString("D"), stage.Name)).First());
    }

    // Deals that moved before the product was there left no receipt, and nobody is accused of it.
    private static DateTime InstalledOn(IOrganizationService asSystem)
    {
        var query = new QueryExpression(AssemblyTable.Name) { ColumnSet = new ColumnSet(AssemblyTable.CreatedOn), TopCount = 1 };
        query.Criteria.AddCondition(AssemblyTable.Title, ConditionOperator.Equal, typeof(TrailReader).Assembly.GetName().Name);
        query.AddOrder(AssemblyTable.CreatedOn, OrderType.Ascending);
        return Queries.First(asSystem, query)?.Read<DateTime?>(AssemblyTable.CreatedOn) ?? DateTime.MinValue;
    }
}
