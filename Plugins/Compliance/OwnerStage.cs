namespace CrmChecklists.Compliance;

/// <summary>A cell of the compliance grid.</summary>
/// <param name="Owner">The deals' owner, a user or team.</param>
/// <param name="Stage">Category of the stage they are in.</param>
internal sealed record OwnerStage(Guid Owner, int Stage);
