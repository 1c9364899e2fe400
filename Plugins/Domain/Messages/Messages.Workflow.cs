namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>A workflow's step that names a moment it cannot check.</summary>
    public static Message UnknownMoment(string moment) => new("CHK503",
        $"The workflow was stopped: its step is to check the moment \"{Shortened(moment)}\", which no checklist is for. Whoever wrote the workflow would take silence for a yes. Write leavingStage, winning or losing into the step's Moment.");
}
