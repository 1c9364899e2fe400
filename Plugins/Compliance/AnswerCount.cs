namespace CrmChecklists.Compliance;

/// <summary>Sums over an owner's open deals in a stage, of those with any answer to that stage.</summary>
internal sealed record AnswerCount(OwnerStage Place, long Deals, long Items, long Settled, long Verified, long Holding);
