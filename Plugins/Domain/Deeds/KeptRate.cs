namespace CrmChecklists.Domain;

/// <summary>How many promises of one side were kept, of those whose day has told: kept, not kept, and still open past their day. What is withdrawn counts for nobody.</summary>
/// <param name="Kept">How many were kept.</param>
/// <param name="Of">Of how many; 0 where no promise has come to its day yet.</param>
internal sealed record KeptRate(int Kept, int Of)
{
    public static KeptRate For(Side side, IEnumerable<Commitment> commitments, DateTime now)
    {
        var told = commitments.Where(one => one.Side == side && (one.IsSettled || one.IsLate(now))).ToList();
        return new KeptRate(told.Count(one => one.State == CommitmentState.Kept), told.Count);
    }
}
