namespace Emulator.Pipeline.Steps;

/// <summary>A registered step, as its sdkmessageprocessingstep row and images say. (Learn: "Register a plug-in".)</summary>
internal sealed record Step
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Message { get; init; }

    /// <summary>The primary table; null: every table.</summary>
    public string? Table { get; init; }
    public required Stage Stage { get; init; }
    public bool IsAsync { get; init; }
    public int Rank { get; init; }

    /// <summary>Columns one of which must be present in an Update's Target; null: fires always.</summary>
    public IReadOnlySet<string>? Filter { get; init; }

    /// <summary>The unsecure configuration handed to the plug-in's constructor.</summary>
    public string? Configuration { get; init; }
    public Guid? ImpersonatedUser { get; init; }

    /// <summary>Whether the job's row is deleted once it has succeeded.</summary>
    public bool DeletesJob { get; init; }
    public required Guid PluginType { get; init; }
    public IReadOnlyList<StepImage> Images { get; init; } = [];

    /// <summary>Whether the step fires for an event with these columns in its Target.</summary>
    public bool Fires(PipelineEvent happening) =>
        (Table is null || Table == happening.Table)
        && (Filter is null || happening.ChangedColumns is not { } changed || changed().Any(Filter.Contains));
}
