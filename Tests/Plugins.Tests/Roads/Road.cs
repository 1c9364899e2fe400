namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>One way to move or close a deal.</summary>
/// <param name="Name">As the matrix calls it.</param>
/// <param name="FirstLine">The first line of the refusal while one item of each checklist holds.</param>
/// <param name="Take">Takes the road.</param>
/// <param name="Prepare">What must be there before.</param>
/// <param name="HasProcess">Whether the deal starts with the process that comes with Sales.</param>
/// <param name="KeepsReceipt">Whether the receipt of a refusal outlives it: not where the road is part of a larger transaction.</param>
/// <param name="PlatformSays">How the platform itself refuses, whatever the gate says; null where it does not.</param>
internal sealed record Road(
    string Name, string FirstLine, Action<Scene> Take, Action<Scene>? Prepare = null, bool HasProcess = true, bool KeepsReceipt = true, string? PlatformSays = null)
{
    public override string ToString() => Name;
}
