namespace CrmChecklists.Compliance;

/// <summary>How many open deals an owner has in a stage.</summary>
internal sealed record DealCount(OwnerStage Place, string OwnerName, long Deals);
