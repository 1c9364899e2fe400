using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>Where a deal stands in its process.</summary>
/// <param name="Process">Its process row; null for a deal without one.</param>
/// <param name="Stages">The stages of its process in order; the four stages of a sale for a deal without one, with empty ids.</param>
internal sealed record DealPosition(DealProcess? Process, IReadOnlyList<Stage> Stages)
{
    /// <summary>The stage the deal is in.</summary>
    public Stage? Present => Process is null ? null : Stages.FirstOrDefault(stage => stage.Id == Process.ActiveStage);

    /// <summary>The stage after it; null in the last one.</summary>
    public Stage? Next => Present is { } present ? Stages.FirstOrDefault(stage => stage.Category > present.Category) : null;

    /// <summary>Reads it. As SYSTEM: whoever may read the deal may know its stage, and the process tables belong to nobody.</summary>
    public static DealPosition Of(IOrganizationService asSystem, Guid deal)
    {
        var process = Queries.ProcessOf(asSystem, deal);
        var stages = process?.ActiveStage is { } active ? Queries.StagesBeside(asSystem, active) : [];
        return new DealPosition(process, stages.Count > 0 ? stages : UsualStages.All);
    }
}
