using Emulator.Pipeline.Rows;
using Emulator.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Creating, updating and deleting rows through the pipeline, one or many.</summary>
internal static class Writing
{
    /// <summary>Deleting such a row is more than deleting a row: it uninstalls. (Learn: "Delete a solution".)</summary>
    private const string Solution = "solution";

    public static IReadOnlyList<Guid> Create(Call call, IReadOnlyList<Entity> targets, bool isMultiple)
    {
        var creations = targets.Select(t => new RowCreation(call, t)).ToList();
        if (creations.Count == 0) return [];
        var outputs = creations.Select(_ => new ParameterCollection()).ToList();
        var events = WriteEvents.Of(call, "Create", OneTable(creations.Select(c => c.Table)), [.. creations.Select(c => c.Target)], outputs, isMultiple);
        EventPipeline.Run(
            call, events,
            prepare: () => creations.ForEach(c => c.Prepare()),
            main: () =>
            {
                creations.ForEach(c => c.Write());
                for (var i = 0; i < outputs.Count; i++) outputs[i]["id"] = creations[i].Target.Id;
            });
        return [.. creations.Select(c => c.Target.Id)];
    }

    public static void Update(Call call, IReadOnlyList<Entity> targets, bool isMultiple)
    {
        var updates = targets.Select(t => new RowUpdate(call, t, Concurrency.ExpectedVersion(call, t.RowVersion))).ToList();
        if (updates.Count == 0) return;
        var outputs = updates.Select(_ => new ParameterCollection()).ToList();
        var events = WriteEvents.Of(call, "Update", OneTable(updates.Select(u => u.Table)), [.. updates.Select(u => u.Target)], outputs, isMultiple);
        EventPipeline.Run(call, events, prepare: () => updates.ForEach(u => u.Prepare()), main: () => updates.ForEach(u => u.Write()));
    }

    public static void Delete(Call call, EntityReference target)
    {
        if (target.LogicalName == Solution)
        {
            SolutionChange.Demand(call, "prvDeleteSolution").Delete(RowKeys.Resolve(call, target).Id);
            return;
        }

        var deletion = new RowDeletion(call, target, Concurrency.ExpectedVersion(call, target.RowVersion));
        var happening = new PipelineEvent
        {
            Message = "Delete",
            Table = deletion.Table.LogicalName,
            Input = new ParameterCollection { ["Target"] = deletion.Target },
            Rows = [new EventRow(deletion.Table, () => deletion.Target.Id)],
            NeedsRows = true,
            HasOuterContext = true,
        };
        EventPipeline.Run(call, [happening], deletion.Prepare, deletion.Write);
    }

    private static Metadata.TableMetadata OneTable(IEnumerable<Metadata.TableMetadata> tables)
    {
        var distinct = tables.Distinct().ToList();
        return distinct.Count == 1
            ? distinct[0]
            : throw Faults.InvalidArgument($"All targets must be of one table, not of {string.Join(", ", distinct)}.");
    }
}
