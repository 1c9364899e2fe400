using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Dataverse;

/// <summary>Where a deal stands by its own process rows, read along with its row.</summary>
/// <param name="Category">The farthest stage of the processes under way; null where none is.</param>
/// <param name="Since">When the stage began that the process changed last is in, UTC; null where nobody knows.</param>
internal sealed record DealStand(int? Category, DateTime? Since)
{
    private const string StageSuffix = "_stage";

    private static string[] Tables => [SalesProcessTable.Name, LeadProcessTable.Name];

    /// <summary>Joins the process rows, and the stages they are in, to a query over deals. The deal comes once for each combination of them.</summary>
    public static void Join(QueryExpression deals)
    {
        foreach (var table in Tables)
        {
            var process = deals.AddLink(table, OpportunityTable.Id, ProcessTable.Deal, JoinOperator.LeftOuter);
            process.EntityAlias = table;
            process.Columns = new ColumnSet(ProcessTable.State, ProcessTable.ActiveStageStartedOn, ProcessTable.ModifiedOn);
            var stage = process.AddLink(ProcessStageTable.Name, ProcessTable.ActiveStage, ProcessStageTable.Id, JoinOperator.LeftOuter);
            stage.EntityAlias = table + StageSuffix;
            stage.Columns = new ColumnSet(ProcessStageTable.Category);
        }
    }

    /// <summary>What the rows of such a query say of one deal.</summary>
    public static DealStand Read(IReadOnlyCollection<Entity> rows)
    {
        var processes = Tables.SelectMany(table => rows.Select(row => new
        {
            State = row.Read<OptionSetValue>(ProcessTable.State, table)?.Value,
            Category = row.Read<OptionSetValue>(ProcessStageTable.Category, table + StageSuffix)?.Value,
            Since = row.Read<DateTime?>(ProcessTable.ActiveStageStartedOn, table),
            ModifiedOn = row.Read<DateTime?>(ProcessTable.ModifiedOn, table),
        })).Where(process => process.State is not null).ToList();
        return new DealStand(
            processes.Where(process => process.State == ProcessTable.Active).Max(process => process.Category),
            processes.OrderBy(process => process.State).ThenByDescending(process => process.ModifiedOn).FirstOrDefault()?.Since);
    }
}
