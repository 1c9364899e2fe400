using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Processes;

/// <summary>
/// What the platform does around rows of business process flow tables: a new row starts its default process, a stage move must follow the path,
/// and the record keeps a copy of where it stands. (Learn: "Work with business process flows using code".)
/// </summary>
/// <remarks>
/// Forward moves go to the next stage only; anything farther is refused with the platform's "Invalid stage transition", observed since Dynamics 365 (8.2).
/// Back is allowed to any stage of the path, as Set Active Stage does. An instance may be created in any stage of its process.
/// </remarks>
internal static class ProcessRows
{
    public const string ActiveStage = "activestageid";
    public const string TraversedPath = "traversedpath";
    public const string ProcessId = "processid";
    private const string StageStarted = "activestagestartedon";
    private const string Completed = "completedon";
    private const string StageId = "stageid";
    private const string StepName = "stepname";
    private const string NameColumn = "name";

    /// <summary>Columns of the present row that <see cref="Changing"/> and <see cref="Changed"/> need.</summary>
    public static IEnumerable<string> Needed(TableMetadata table) =>
        table.IsBusinessProcess ? [ActiveStage, TraversedPath, Columns.State, .. TargetLookups(table)] : [];

    /// <summary>Completes a new instance: its process, its first stage, its path.</summary>
    public static void Creating(Call call, TableMetadata table, Entity target)
    {
        if (!table.IsBusinessProcess || ProcessOf(call, table) is not { Stages.Count: > 0 } process) return;
        var stage = target.GetAttributeValue<EntityReference>(ActiveStage) ?? StageReference(process.Stages[0]);
        var index = Place(process, stage.Id);
        DemandFirst(call, table, target);
        target[ActiveStage] = stage;
        Set(table, target, ProcessId, new EntityReference("workflow", process.Id));
        Set(table, target, TraversedPath, process.PathTo(index));
        Set(table, target, StageStarted, call.Now);
        if (!target.Contains(NameColumn)) Set(table, target, NameColumn, process.Name);
    }

    /// <summary>Starts the default process of a new record, unless its processid is the empty id; and shows a new instance on its records.</summary>
    public static void Created(Call call, TableMetadata table, Entity row)
    {
        if (table.IsBusinessProcess) ShowOnRecords(call, table, row, row);
        else Start(call, table, row);
    }

    /// <summary>Checks and completes a stage move or a change of the process's state.</summary>
    public static void Changing(Call call, TableMetadata table, Entity before, Entity target)
    {
        if (!table.IsBusinessProcess || ProcessOf(call, table) is not { } process) return;
        if (target.GetAttributeValue<EntityReference>(ActiveStage) is { } stage) Move(call, process, table, before, target, stage.Id);
        if (target.GetAttributeValue<OptionSetValue>(Columns.State) is { } state && state.Value != before.GetAttributeValue<OptionSetValue>(Columns.State)?.Value)
        {
            Set(table, target, Completed, state.Value == 0 ? null : call.Now);
        }
    }

    public static void Changed(Call call, TableMetadata table, Entity before, Entity row)
    {
        if (table.IsBusinessProcess && row.Contains(ActiveStage)) ShowOnRecords(call, table, before, row);
    }

    private static void Move(Call call, Process process, TableMetadata table, Entity before, Entity target, Guid stage)
    {
        var to = Place(process, stage);
        var from = before.GetAttributeValue<EntityReference>(ActiveStage) is { } present ? process.IndexOf(present.Id) : -1;
        if (to > from + 1) throw Faults.StageNotAdjacent(process.Stages[to].Name);
        if (to == from) return;
        Set(table, target, TraversedPath, process.PathTo(to));
        Set(table, target, StageStarted, call.Now);
    }

    private static int Place(Process process, Guid stage)
    {
        var index = process.IndexOf(stage);
        return index >= 0 ? index : throw Faults.StageNotAdjacent(stage.ToString());
    }

    private static void Start(Call call, TableMetadata table, Entity row)
    {
        if (table.IsSystem || call.Platform.Processes.Of(call.Operation).DefaultFor(table.LogicalName) is not { } process) return;
        if (row.GetAttributeValue<object>(ProcessId) is Guid chosen && chosen == Guid.Empty) return;
        if (call.Metadata.TryTable(process.Table) is not { } instances || LookupTo(instances, table.LogicalName) is not { } lookup) return;
        var instance = new Entity(instances.LogicalName) { [lookup] = new EntityReference(table.LogicalName, row.Id) };
        call.Part(new OrganizationRequest("Create") { ["Target"] = instance }, asPlatform: true);
    }

    // Written past the pipeline: the platform refreshes these deprecated columns without an Update of the record.
    private static void ShowOnRecords(Call call, TableMetadata table, Entity before, Entity row)
    {
        if (ProcessOf(call, table) is not { } process || row.GetAttributeValue<EntityReference>(ActiveStage) is not { } active) return;
        var index = Place(process, active.Id);
        foreach (var lookup in TargetLookups(table))
        {
            var reference = row.GetAttributeValue<EntityReference>(lookup) ?? before.GetAttributeValue<EntityReference>(lookup);
            if (reference is null || call.Metadata.TryTable(reference.LogicalName) is not { } target) continue;
            var copy = new Entity(target.LogicalName, reference.Id);
            Set(target, copy, StageId, active.Id);
            Set(target, copy, ProcessId, process.Id);
            Set(target, copy, TraversedPath, process.PathTo(index));
            Set(target, copy, StepName, $"{index + 1}-{CategoryLabel(call, process.Stages[index])}");
            if (copy.Attributes.Count > 0) call.Session.Update(target, copy);
        }
    }

    private static string CategoryLabel(Call call, ProcessStage stage) =>
        call.Metadata.Table("processstage").TryColumn("stagecategory")?.Choice?.Option(stage.Category)?.Label.In(1033) ?? stage.Name;

    // One instance for each process and record; the platform itself starts one for new records only.
    private static void DemandFirst(Call call, TableMetadata table, Entity target)
    {
        if (call.IsPlatform) return;
        foreach (var lookup in TargetLookups(table))
        {
            if (target.GetAttributeValue<EntityReference>(lookup) is { } record
                && call.Session.FindId(table, new Dictionary<string, object> { [lookup] = record.Id }) is not null)
            {
                throw Faults.Duplicate($"The process '{table.LogicalName}' runs on the {record.LogicalName} row with Id {record.Id} already.");
            }
        }
    }

    private static Process? ProcessOf(Call call, TableMetadata table) => call.Platform.Processes.Of(call.Operation).OfTable(table.LogicalName);

    private static EntityReference StageReference(ProcessStage stage) => new("processstage", stage.Id);

    /// <summary>The lookups of a process table that point at the records it runs on.</summary>
    public static IEnumerable<string> TargetLookups(TableMetadata table) =>
        table.Columns.Values.Where(c => c is { Type: ColumnType.Lookup } && c.LogicalName is not (ActiveStage or ProcessId)
                                        && !c.Targets.Any(t => t is "systemuser" or "organization" or "transactioncurrency" or "workflow" or "processstage"))
             .Select(c => c.LogicalName);

    private static string? LookupTo(TableMetadata table, string target) =>
        TargetLookups(table).FirstOrDefault(l => table.Column(l).Targets.Contains(target));

    private static void Set(TableMetadata table, Entity row, string column, object? value)
    {
        if (table.TryColumn(column) is not null) row[column] = value!;
    }
}
