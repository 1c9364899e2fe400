namespace CrmChecklists.Domain;

/// <summary>A stage of a process. The category (0 Qualify to 3 Close, see processstage.stagecategory) is also its place in the process.</summary>
internal sealed record Stage(Guid Id, int Category, string Name)
{
    /// <summary>As it travels where a move is meant.</summary>
    public JsonObject ToJson() => new() { { "id", Id }, { "category", Category }, { "name", Name } };
}
