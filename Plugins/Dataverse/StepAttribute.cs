namespace CrmChecklists.Dataverse;

/// <summary>
/// Tells a reader of the code when a plug-in runs: synchronous, rank 1, as the caller. The registration that ships is the solution's; the packer refuses to pack when both differ.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class StepAttribute(string message, string table, PipelineStage stage) : Attribute
{
    /// <summary>The only pre-image's name.</summary>
    public const string PreImageName = "PreImage";

    public string Message { get; } = message;

    public string Table { get; } = table;

    public PipelineStage Stage { get; } = stage;

    /// <summary>Columns whose presence in an Update runs the step, separated by commas; none for other messages.</summary>
    public string? Filter { get; set; }

    /// <summary>The parameter the row of the pre-image comes from. (Learn: "Register a plug-in", messages that support images.)</summary>
    public string PreImageProperty => PreImagePropertyOf(Message);

    /// <summary>Columns of the pre-image, separated by commas; none for a step without one.</summary>
    public string? PreImage { get; set; }

    /// <inheritdoc cref="PreImageProperty"/>
    public static string PreImagePropertyOf(string message) => message is "SetState" or "SetStateDynamicEntity" ? "EntityMoniker" : "Target";
}
