using CrmChecklists.Demo.WebApi;

namespace CrmChecklists.Demo.Import;

/// <summary>The stages of the environment's opportunity sales process, by stage category (0 Qualify to 3 Close).</summary>
public sealed record SalesStages(Guid Process, IReadOnlyDictionary<int, Guid> Ids, IReadOnlyDictionary<int, string> Names)
{
    public static async Task<SalesStages> Load(DataverseClient dataverse)
    {
        var process = await dataverse.Query("workflows?$select=workflowid&$filter=uniquename eq 'opportunitysalesprocess' and category eq 4");
        if (process.Count == 0) throw new ImportException("The environment has no Opportunity Sales Process, so deals have no stages to stand in. Nothing was imported.");

        var id = (Guid)process[0]["workflowid"]!;
        var stages = await dataverse.Query($"processstages?$select=processstageid,stagename,stagecategory&$filter=_processid_value eq {id}");
        return new SalesStages(id,
            stages.ToDictionary(s => (int)s["stagecategory"]!, s => (Guid)s["processstageid"]!),
            stages.ToDictionary(s => (int)s["stagecategory"]!, s => (string)s["stagename"]!));
    }

    /// <summary>
    /// Prospecting is Qualify and Engaging is Develop. Won deals passed every stage. Where a lost deal was lost the files do not say,
    /// only that the customer was engaged: Develop.
    /// </summary>
    public static int CategoryOf(DealOutcome outcome) => outcome switch
    {
        DealOutcome.Prospecting => 0,
        DealOutcome.Engaging or DealOutcome.Lost => 1,
        _ => 3,
    };

    public Guid IdOf(DealOutcome outcome) => Ids[CategoryOf(outcome)];

    public string NameOf(DealOutcome outcome) => Names[CategoryOf(outcome)];
}
