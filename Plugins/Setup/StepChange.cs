using CrmChecklists.Domain;

namespace CrmChecklists.Setup;

/// <summary>What became of a step by setting up, or undoing that.</summary>
/// <param name="Step">The step.</param>
/// <param name="Change">One of the words below.</param>
internal sealed record StepChange(SetupStep Step, string Change)
{
    public const string Created = "created";
    public const string Unchanged = "unchanged";
    public const string Deleted = "deleted";

    /// <summary>It was not there to be deleted.</summary>
    public const string Absent = "absent";

    public JsonObject ToJson() => new()
    {
        { "message", Step.Message },
        { "table", Step.Table },
        { "stage", (int)Step.Stage },
        { "change", Change },
    };
}
