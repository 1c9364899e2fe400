namespace CrmChecklists.Domain;

/// <summary>The stages of a sale as the choice chk_stage names them; a process may call its own stages otherwise.</summary>
internal static class UsualStages
{
    /// <summary>The four stages in order, without an id because no process is meant.</summary>
    public static IReadOnlyList<Stage> All =>
        [new(Guid.Empty, 0, "Qualify"), new(Guid.Empty, 1, "Develop"), new(Guid.Empty, 2, "Propose"), new(Guid.Empty, 3, "Close")];

    public static string NameOf(int category) => All.FirstOrDefault(stage => stage.Category == category)?.Name ?? $"Stage {category}";
}
