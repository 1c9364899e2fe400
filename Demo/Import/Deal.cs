namespace CrmChecklists.Demo.Import;

/// <summary>A deal as it will be written: every name resolved, every value read.</summary>
/// <param name="Value">US dollars: what it closed at, or the product's list price while it is open; null where nobody knows.</param>
public sealed record Deal(
    string Key, string Agent, string Product, string? Account, DealOutcome Outcome, DateOnly? EngagedOn, DateOnly? ClosedOn, decimal? Value)
{
    public Guid Id => StableGuid.Of("opportunity", Key);

    public string Name => Account is null ? $"{Product} ({Key})" : $"{Product} for {Account}";

    public bool IsOpen => Outcome is DealOutcome.Prospecting or DealOutcome.Engaging;
}
