using Emulator.Metadata;
using Emulator.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>
/// The events of writing rows. Single and multiple messages share one pipeline: the steps of both fire, whichever was sent.
/// (Learn: "Write plug-ins for CreateMultiple and UpdateMultiple".) Business process flow tables have no multiple events.
/// </summary>
internal static class WriteEvents
{
    /// <param name="isMultiple">Whether the multiple message was sent.</param>
    public static IEnumerable<PipelineEvent> Of(
        Call call, string single, TableMetadata table, IReadOnlyList<Entity> targets, IReadOnlyList<ParameterCollection> outputs, bool isMultiple)
    {
        var multiple = table.IsBusinessProcess ? [] : new[] { Multiple(call, single, table, targets) };
        var singles = targets.Select((t, i) => Single(call, single, table, t, outputs[i]));
        return isMultiple ? multiple.Concat(singles) : singles.Concat(multiple);
    }

    private static PipelineEvent Single(Call call, string message, TableMetadata table, Entity target, ParameterCollection output) => new()
    {
        Message = message,
        Table = table.LogicalName,
        Input = Inputs(call, "Target", target),
        Output = output,
        Rows = [new EventRow(table, () => target.Id)],
        NeedsRows = message == "Update",
        ChangedColumns = message == "Update" ? () => target.Attributes.Keys : null,
        HasOuterContext = true,
    };

    private static PipelineEvent Multiple(Call call, string single, TableMetadata table, IReadOnlyList<Entity> targets) => new()
    {
        Message = single + "Multiple",
        Table = table.LogicalName,
        Input = Inputs(call, "Targets", new EntityCollection([.. targets]) { EntityName = table.LogicalName }),
        Rows = [.. targets.Select(t => new EventRow(table, () => t.Id))],
        IsMultiple = true,
        NeedsRows = single == "Update",
        ChangedColumns = single == "Update" ? () => targets.SelectMany(t => t.Attributes.Keys) : null,
        HasOuterContext = true,
    };

    private static ParameterCollection Inputs(Call call, string name, object target)
    {
        var inputs = new ParameterCollection { [name] = target };
        if (call.Request.Parameters.TryGetValue("ConcurrencyBehavior", out var behavior)) inputs["ConcurrencyBehavior"] = behavior;
        return inputs;
    }
}
