using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Compliance;

/// <summary>The row of chk_compliance for one deal and stage. Read and written as SYSTEM: a count that depends on the reader's rights is none.</summary>
internal static class StageCount
{
    /// <summary>Writes answers of these stages and counts each stage once, after the last of them, instead of once for every answer.</summary>
    public static void Once(PluginRun run, Guid deal, IReadOnlyList<int> stages, Action write)
    {
        foreach (var stage in stages)
            run.Share(Later(deal, stage), "later");
        write();
        foreach (var stage in stages)
            Renew(run, deal, stage, mayCreate: true);
    }

    /// <summary>Whether an operation around this one counts the stage when it is through with the deal's answers.</summary>
    public static bool ComesLater(PluginRun run, Guid deal, int stage) => run.SharedAround(Later(deal, stage)) is not null;

    public static void Renew(PluginRun run, Guid deal, int stage, bool mayCreate)
    {
        var asked = Asked.Of(run.AsSystem, run.AsSystem, deal, AskedScope.Leaving([stage]), AnswerTable.Judged, run.Now);
        var row = Find(run.AsSystem, deal, stage);

        if (asked.Items.Any(one => one.AnswerId is not null))
            Write(run, asked.Deal!.Deal, stage, row, Progress.Of(asked.Items.Select(one => one.Known).ToList(), run.Now), mayCreate);
        else if (row is not null)
            run.AsSystem.Delete(ComplianceTable.Name, row.Id);
    }

    private static string Later(Guid deal, int stage) => $"chk.counting.{deal}.{stage}";

    private static void Write(PluginRun run, Deal deal, int stage, Entity? row, Progress progress, bool mayCreate)
    {
        if (row is not null)
        {
            ComplianceTable.Write(row, progress);
            run.AsSystem.Update(row);
        }
        else if (mayCreate)
        {
            run.AsSystem.Create(New(deal, stage, progress));
        }
    }

    private static Entity New(Deal deal, int stage, Progress progress)
    {
        var row = new Entity(ComplianceTable.Name)
        {
            [ComplianceTable.Title] = ComplianceTable.TitleOf(deal.Name, stage),
            [ComplianceTable.Deal] = new EntityReference(OpportunityTable.Name, deal.Id),
            [ComplianceTable.Stage] = Choice.Of(stage),
            [ComplianceTable.Owner] = deal.Owner,
        };
        ComplianceTable.Write(row, progress);
        return row;
    }

    private static Entity? Find(IOrganizationService asSystem, Guid deal, int stage)
    {
        var query = new QueryExpression(ComplianceTable.Name) { TopCount = 1 };
        query.Criteria.AddCondition(ComplianceTable.Deal, ConditionOperator.Equal, deal);
        query.Criteria.AddCondition(ComplianceTable.Stage, ConditionOperator.Equal, Choice.Value(stage));
        return Queries.First(asSystem, query) is { } row ? new Entity(ComplianceTable.Name, row.Id) : null;
    }
}
