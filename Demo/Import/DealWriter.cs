using System.Globalization;
using CrmChecklists.Demo.WebApi;

namespace CrmChecklists.Demo.Import;

/// <summary>The rows a deal of the files becomes: opportunity, line item, close activity, process instance and passage.</summary>
public sealed class DealWriter(SalesStages stages, TimeProvider clock)
{
    private const int DecisionRecorded = 727000002;
    private const int RoadImport = 727000005;

    public static Guid ProcessId(Deal deal) => StableGuid.Of("opportunitysalesprocess", deal.Key);

    public static Guid PassageId(Deal deal) => StableGuid.Of("chk_passage", deal.Key);

    public Dictionary<string, object?> Opportunity(Deal deal)
    {
        var row = new Dictionary<string, object?>
        {
            ["opportunityid"] = deal.Id, ["name"] = deal.Name, ["estimatedvalue"] = deal.Value,
            ["estimatedclosedate"] = Date(deal.ClosedOn), ["overriddencreatedon"] = Midnight(deal.EngagedOn),
            ["description"] = $"Imported from sales history: {deal.Key}, {deal.Product}.",
            // Suppresses the default process: the instance is written in its own stage instead of the first one.
            ["processid"] = Guid.Empty,
            ["ownerid@odata.bind"] = Owner(deal),
        };
        if (deal.Account is null) return row;

        var account = $"accounts({AccountImporter.IdOf(deal.Account)})";
        row["parentaccountid@odata.bind"] = account;
        row["customerid_account@odata.bind"] = account;
        return row;
    }

    public static Guid ProductId(string name) => StableGuid.Of("product", name);

    public static Guid LineItemId(Deal deal) => StableGuid.Of("opportunityproduct", deal.Key);

    public Dictionary<string, object?> LineItem(Deal deal) => new()
    {
        ["opportunityproductid"] = LineItemId(deal), ["opportunityproductname"] = deal.Product, ["quantity"] = 1m, ["priceperunit"] = deal.Value,
        ["ispriceoverridden"] = true,
        ["opportunityid@odata.bind"] = $"opportunities({deal.Id})",
        ["productid@odata.bind"] = $"products({ProductId(deal.Product)})",
    };

    public BatchWrite Close(Deal deal)
    {
        var isWon = deal.Outcome is DealOutcome.Won;
        return new BatchWrite("POST", isWon ? "WinOpportunity" : "LoseOpportunity", new Dictionary<string, object?>
        {
            ["Status"] = isWon ? 3 : 4,
            ["OpportunityClose"] = new Dictionary<string, object?>
            {
                ["subject"] = isWon ? "Won (imported)" : "Lost (imported)", ["opportunityid@odata.bind"] = $"opportunities({deal.Id})",
                ["actualend"] = Midnight(deal.ClosedOn), ["actualrevenue"] = isWon ? deal.Value ?? 0m : 0m,
            },
        });
    }

    public BatchWrite ProcessInstance(Deal deal)
    {
        var row = new Dictionary<string, object?>
        {
            ["businessprocessflowinstanceid"] = ProcessId(deal), ["name"] = deal.Name,
            ["opportunityid@odata.bind"] = $"opportunities({deal.Id})",
            ["processid@odata.bind"] = $"workflows({stages.Process})",
            ["activestageid@odata.bind"] = $"processstages({stages.IdOf(deal.Outcome)})",
        };
        if (deal.Outcome is DealOutcome.Won) (row["statecode"], row["statuscode"]) = (1, 2);
        return new BatchWrite("POST", "opportunitysalesprocesses", row);
    }

    public Dictionary<string, object?> Passage(Deal deal) => new()
    {
        ["chk_passageid"] = PassageId(deal), ["chk_name"] = $"{stages.NameOf(deal.Outcome)}: imported",
        ["chk_OpportunityId@odata.bind"] = $"opportunities({deal.Id})", ["chk_dealid"] = deal.Id.ToString(), ["chk_dealname"] = deal.Name,
        ["chk_process"] = "opportunitysalesprocess", ["chk_tostage"] = stages.NameOf(deal.Outcome),
        ["chk_decision"] = DecisionRecorded, ["chk_road"] = RoadImport, ["chk_gapcount"] = 0,
        ["chk_message"] = "Imported from sales history. Nobody was asked anything at the time, so no answer stands behind this move.",
        ["chk_passedon"] = Midnight(deal.ClosedOn ?? deal.EngagedOn) ?? clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["ownerid@odata.bind"] = Owner(deal),
    };

    private static string Owner(Deal deal) => $"systemusers({People.IdOf(deal.Agent)})";

    private static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Midnight(DateOnly? day) => day is null ? null : Date(day) + "T00:00:00Z";
}
