namespace CrmChecklists.Domain;

/// <summary>Somebody at the customer who takes part in a deal.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Role">What part they play; null where nobody says.</param>
/// <param name="Attitude">Where they stand on us, as far as we know.</param>
/// <param name="Feeling">How they feel about it, as far as we know.</param>
/// <param name="Strength">How strongly, 1 to 5.</param>
/// <param name="Evidence">What they said or did that makes us think so.</param>
internal sealed record Stakeholder(string Name, DealRole? Role, Attitude? Attitude = null, Feeling? Feeling = null, int? Strength = null, string? Evidence = null)
{
    /// <summary>Whether something is said of them that nobody can see from outside.</summary>
    public bool IsJudged => Attitude is not null || Feeling is not null;
}
