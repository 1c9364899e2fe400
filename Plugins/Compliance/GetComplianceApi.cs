using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Compliance;

/// <summary>
/// How complete and well evidenced the answers to the stage are that each open deal is in now, per owner and stage. Counted by the database with the caller's
/// rights: nobody learns more here than by reading deal by deal.
/// </summary>
[CustomApi("chk_GetCompliance")]
public sealed class GetComplianceApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var deals = ComplianceQueries.Deals(run.AsUser);
        var answered = ComplianceQueries.Answered(run.AsUser).ToLookup(count => count.Place);

        run.Context.OutputParameters["Compliance"] = new JsonObject
        {
            { "stages", UsualStages.All.Select(stage => new JsonObject { { "category", stage.Category }, { "name", stage.Name } }) },
            { "rows", deals.OrderBy(row => row.OwnerName, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Place.Stage).Select(row => Json(row, answered)) },
        }.ToString();
    }

    private static JsonObject Json(DealCount row, ILookup<OwnerStage, AnswerCount> answered)
    {
        var counts = answered[row.Place].ToList();
        long Sum(Func<AnswerCount, long> of) => counts.Sum(of);

        return new JsonObject
        {
            { "owner", new JsonObject { { "id", row.Place.Owner }, { "name", row.OwnerName } } },
            { "stage", row.Place.Stage },
            { "deals", (int)row.Deals },
            { "dealsWithAnswers", (int)Sum(count => count.Deals) },
            { "settledPercent", counts.Count == 0 ? 0 : Progress.Percent(Sum(count => count.Settled), Sum(count => count.Items)) },
            { "verifiedPercent", counts.Count == 0 ? 0 : Progress.Percent(Sum(count => count.Verified), Sum(count => count.Items)) },
            { "holding", (int)Sum(count => count.Holding) },
        };
    }
}
