namespace Emulator.Tests.Pipeline;

/// <summary>How a test registers a step, beside message, table and stage.</summary>
internal sealed record StepOptions
{
    public int Rank { get; init; } = 1;
    public bool IsAsync { get; init; }
    public string? Filter { get; init; }

    /// <summary>Columns of an image called "Before".</summary>
    public string? PreImage { get; init; }

    /// <summary>Columns of an image called "After".</summary>
    public string? PostImage { get; init; }
    public Guid? RunAs { get; init; }
}
