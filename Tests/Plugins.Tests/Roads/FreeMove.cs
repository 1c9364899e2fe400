namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>Something that asks nothing, however little is answered.</summary>
/// <param name="Name">As the matrix calls it.</param>
/// <param name="Receipt">The receipts it leaves, by their titles; null for none.</param>
/// <param name="Take">Does it.</param>
/// <param name="Prepare">What must be there before.</param>
/// <param name="HasProcess">Whether the deal starts with the process that comes with Sales.</param>
internal sealed record FreeMove(string Name, string? Receipt, Action<Scene> Take, Action<Scene>? Prepare = null, bool HasProcess = true)
{
    public override string ToString() => Name;
}
