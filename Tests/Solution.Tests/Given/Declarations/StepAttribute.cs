namespace CrmChecklists.Dataverse;

/// <summary>Looks to the packer like the attribute of the plug-ins, so that a dll built for a test can carry it.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class StepAttribute(string message, string table, PipelineStage stage) : Attribute
{
    public string Message { get; } = message;

    public string Table { get; } = table;

    public PipelineStage Stage { get; } = stage;

    public string? Filter { get; set; }

    public string? PreImage { get; set; }
}
