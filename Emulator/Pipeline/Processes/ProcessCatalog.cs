using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Processes;

/// <summary>The active business process flows, from rows of workflow and processstage. (Learn: "Work with business process flows using code".)</summary>
/// <remarks>Stages come in the order their parents give, or else of their categories: the emulator knows no branches.</remarks>
internal sealed class ProcessCatalog
{
    public static readonly string[] Sources = ["workflow", "processstage"];

    private const int BusinessProcessFlow = 4;
    private const string Parent = "parentprocessstageid";
    private readonly IReadOnlyList<Process> processes;

    private ProcessCatalog(IReadOnlyList<Process> processes) => this.processes = processes;

    /// <summary>The process whose instances the table holds, or null.</summary>
    public Process? OfTable(string table) => processes.FirstOrDefault(p => p.Table == table);

    /// <summary>The process a new row of the table starts with, or null.</summary>
    public Process? DefaultFor(string table) => processes.Where(p => p.PrimaryTable == table && p.Stages.Count > 0).MinBy(p => p.Order);

    public IEnumerable<Process> All => processes;

    public static ProcessCatalog Read(IStorageSession session, EnvironmentMetadata metadata)
    {
        if (metadata.TryTable("workflow") is not { } workflow || metadata.TryTable("processstage") is not { } stage) return new ProcessCatalog([]);
        var stages = RowQuery.Where(session, stage, ["stagename", "stagecategory", "processid", "primaryentitytypecode", Parent])
                             .ToLookup(r => r.GetAttributeValue<EntityReference>("processid")?.Id ?? Guid.Empty);
        string[] columns = ["name", "uniquename", "primaryentity", "processorder", "category", Columns.State];
        return new ProcessCatalog(
        [
            .. RowQuery.Where(session, workflow, columns, ("category", BusinessProcessFlow))
                       .Where(r => (r.GetAttributeValue<OptionSetValue>(Columns.State)?.Value ?? 1) == 1 && r.Contains("uniquename"))
                       .Select(r => new Process(
                           r.Id, r.GetAttributeValue<string>("name"), r.GetAttributeValue<string>("uniquename"),
                           r.GetAttributeValue<string>("primaryentity") ?? "", r.GetAttributeValue<int>("processorder"),
                           InOrder([.. stages[r.Id]])))
                       .OrderBy(p => p.Order).ThenBy(p => p.Name, StringComparer.Ordinal),
        ]);
    }

    private static IReadOnlyList<ProcessStage> InOrder(IReadOnlyList<Entity> rows)
    {
        if (!rows.Any(r => r.Contains(Parent))) return [.. rows.Select(ToStage).OrderBy(s => s.Category).ThenBy(s => s.Name, StringComparer.Ordinal)];
        var result = new List<ProcessStage>();
        for (var next = rows.FirstOrDefault(r => !r.Contains(Parent)); next is not null && result.Count < rows.Count; next = Following(next)) result.Add(ToStage(next));
        return result;

        Entity? Following(Entity row) => rows.FirstOrDefault(r => r.GetAttributeValue<EntityReference>(Parent)?.Id == row.Id);
    }

    private static ProcessStage ToStage(Entity row) => new(
        row.Id, row.GetAttributeValue<string>("stagename") ?? "", row.GetAttributeValue<OptionSetValue>("stagecategory")?.Value ?? 0,
        row.GetAttributeValue<string>("primaryentitytypecode"));
}
