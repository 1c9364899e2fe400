namespace CrmChecklists.Reconciliation;

/// <summary>A page of trails.</summary>
/// <param name="Trails">The trails.</param>
/// <param name="Next">Where to go on; null where nothing follows.</param>
internal sealed record TrailsRead(IReadOnlyList<DealTrail> Trails, TrailPage? Next);
