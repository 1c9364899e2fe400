using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Steps;

/// <summary>Something that happens in the pipeline and that steps can be registered on: a message with its parameters.</summary>
internal sealed class PipelineEvent
{
    public required string Message { get; init; }

    /// <summary>The primary table, or null for messages without one.</summary>
    public string? Table { get; init; }
    public ParameterCollection Input { get; init; } = [];
    public ParameterCollection Output { get; init; } = [];

    /// <summary>The rows images are taken of: one, or one for each target of a message about many.</summary>
    public IReadOnlyList<EventRow> Rows { get; init; } = [];

    /// <summary>Whether the message is about many rows, so that images come as collections only.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>Whether the message is about rows that are there: one that is not ends it before any step runs.</summary>
    public bool NeedsRows { get; init; }

    /// <summary>For Update: the columns present in the Target now.</summary>
    public Func<IEnumerable<string>>? ChangedColumns { get; init; }

    /// <summary>
    /// Whether stage 10 is a context of its own that is the parent of stages 20 to 40, as for Create, Update and Delete.
    /// (Learn: "Understand the execution context", shared variables.)
    /// </summary>
    public bool HasOuterContext { get; init; }

    /// <summary>Which registered steps fire.</summary>
    public StepKinds AllowedSteps { get; init; } = StepKinds.All;

    public Guid PrimaryId => Rows.Count == 1 && !IsMultiple ? Rows[0].Id : Guid.Empty;

    public ParameterCollection OuterVariables { get; } = [];
    public ParameterCollection InnerVariables { get; } = [];
}
