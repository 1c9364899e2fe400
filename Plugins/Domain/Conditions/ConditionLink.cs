namespace CrmChecklists.Domain;

/// <summary>The way from a deal to its account.</summary>
/// <param name="lookup">The deal's column that leads there.</param>
/// <param name="alias">What conditions outside the link call it.</param>
/// <param name="inner">Whether deals without such an account are left out.</param>
internal sealed class ConditionLink(string lookup, string? alias, bool inner) : ConditionNode
{
    public string Lookup => lookup;

    public string? Alias => alias;

    public bool Inner => inner;

    /// <summary>What the account must be; null for any.</summary>
    public ConditionNode? Filter { get; set; }

    /// <summary>Tells whether there is an account at all.</summary>
    public DealColumn Account { get; } = new(lookup, Condition.AccountId);

    public override IEnumerable<ConditionComparison> Comparisons => Filter?.Comparisons ?? [];

    /// <summary>An outer link leaves no deal out.</summary>
    public override bool? Holds(DealFacts deal, AsOf asOf)
    {
        if (!inner)
            return true;
        return deal[Account] is null ? false : Filter is null ? true : Filter.Holds(deal, asOf);
    }
}
