namespace CrmChecklists.Domain;

/// <summary>A practice with what colleagues have said of it so far.</summary>
/// <param name="Practice">The practice.</param>
/// <param name="Helped">In how many deals somebody said that it helped.</param>
/// <param name="DidNot">In how many deals somebody said that it did not.</param>
/// <param name="WonDeals">How many of the deals it helped in were won.</param>
internal sealed record PracticeStanding(Practice Practice, int Helped = 0, int DidNot = 0, int WonDeals = 0)
{
    /// <summary>How many columns its condition names: one that is meant for these deals says more about this one than one that is meant for all.</summary>
    public int Specificity { get; } = Columns(Practice.Condition);

    // A condition that cannot be read applies to every deal (Asked), so it is no more specific than none.
    private static int Columns(string? condition) => string.IsNullOrWhiteSpace(condition) ? 0 : Condition.Read(condition!, [])?.Columns.Count ?? 0;
}
