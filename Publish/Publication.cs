using System.Text.Json.Nodes;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Publish;

/// <summary>The steps of publishing, in their order. Each may be done again: what is there already stays as it is.</summary>
internal sealed class Publication(IOrganizationServiceAsync2 service, Output output, TimeProvider clock, TimeSpan patience)
{
    public async Task Run(SolutionFile solution, IReadOnlyList<PackFile> packs, CancellationToken cancellation)
    {
        output.Say($"Importing {solution}; {await Installed(solution, cancellation)} ...");
        await new SolutionImport(service, output, clock, patience).Run(solution, cancellation);

        await service.ExecuteAsync(new PublishAllXmlRequest(), cancellation);
        output.Say("Published all customizations.");

        var setup = await service.ExecuteAsync(new OrganizationRequest("chk_CompleteSetup"), cancellation);
        output.Say($"Completed the setup{Steps(setup)}.");

        foreach (var pack in packs) await Import(pack, cancellation);
    }

    private async Task<string> Installed(SolutionFile solution, CancellationToken cancellation)
    {
        var query = new QueryExpression("solution") { ColumnSet = new ColumnSet("version", "ismanaged"), TopCount = 1 };
        query.Criteria.AddCondition("uniquename", ConditionOperator.Equal, solution.UniqueName);
        var row = (await service.RetrieveMultipleAsync(query, cancellation)).Entities.FirstOrDefault();
        return row is null ? "it is not there yet"
            : $"there is {row.GetAttributeValue<string>("version")} ({(row.GetAttributeValue<bool>("ismanaged") ? "managed" : "unmanaged")}) now";
    }

    private async Task Import(PackFile pack, CancellationToken cancellation)
    {
        var response = await service.ExecuteAsync(new OrganizationRequest("chk_ImportPack") { ["Pack"] = pack.Text, ["Publish"] = true }, cancellation);
        var summary = JsonNode.Parse((string)response["Summary"])!;
        var practices = summary["practices"]!.AsObject().Select(count => $"{count.Value} {count.Key}");
        output.Say($"Imported {pack.Name}: checklists {Counts(summary["checklists"])}; practices {string.Join(", ", practices)}.");
    }

    private static string Steps(OrganizationResponse setup) =>
        setup.Results.TryGetValue("Report", out var report) && report is string text && Counts(JsonNode.Parse(text)?["steps"]) is { Length: > 0 } counts ? $": steps {counts}" : "";

    /// <summary>How often each "change" occurs, as in "2 created, 1 unchanged".</summary>
    private static string Counts(JsonNode? items) =>
        string.Join(", ", (items?.AsArray() ?? []).GroupBy(item => (string?)item!["change"]).Select(group => $"{group.Count()} {group.Key}"));
}
