namespace CrmChecklists.Domain;

/// <summary>A stage of a process.</summary>
/// <param name="Id">The same in every environment.</param>
/// <param name="Category">0 Qualify to 3 Close, see processstage.stagecategory; it is also the stage's place in the process.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsDeals">A deal stands in it; no for the stages in which a lead is not yet a deal, which ask a deal nothing.</param>
internal sealed record Stage(Guid Id, int Category, string Name, bool IsDeals = true)
{
    /// <summary>As it travels where a move is meant.</summary>
    public JsonObject ToJson() => new() { { "id", Id }, { "category", Category }, { "name", Name } };
}
