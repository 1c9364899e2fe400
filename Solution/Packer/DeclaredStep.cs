namespace CrmChecklists.Packer;

/// <summary>When a plug-in class says it runs, by its attribute <c>Step</c>: synchronous, rank 1, as the caller.</summary>
/// <param name="Type">The full name of the class.</param>
/// <param name="Message">The message, such as <c>Update</c>.</param>
/// <param name="Table">The table's logical name.</param>
/// <param name="Stage">Where in the pipeline: 10, 20 or 40.</param>
/// <param name="Filter">The columns whose presence in an Update runs it; none for all.</param>
/// <param name="PreImage">The columns of the row before that it is shown; none for a step without image.</param>
internal sealed record DeclaredStep(string Type, string Message, string Table, int Stage, IReadOnlySet<string> Filter, IReadOnlySet<string> PreImage)
{
    /// <summary>The name and alias of the only image.</summary>
    public const string ImageName = "PreImage";

    /// <summary>The parameter an image's row comes from
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in, "Message Property Name").</summary>
    public string ImageProperty => Message is "SetState" or "SetStateDynamicEntity" ? "EntityMoniker" : "Target";
}
