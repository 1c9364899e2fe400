namespace CrmChecklists.Demo.Import;

/// <summary>A line of sales_pipeline.csv, as text: what it means is decided by <see cref="DealReader"/>.</summary>
public sealed record DealRow
{
    public string Id { get; init; } = "";
    public string Agent { get; init; } = "";
    public string Product { get; init; } = "";
    public string Account { get; init; } = "";
    public string Stage { get; init; } = "";
    public string EngagedOn { get; init; } = "";
    public string ClosedOn { get; init; } = "";
    public string Value { get; init; } = "";

    /// <summary>The row behind a function that gives a field by its column's name.</summary>
    public static DealRow Read(Func<string, string> field) => new()
    {
        Id = field("opportunity_id"), Agent = field("sales_agent"), Product = field("product"), Account = field("account"),
        Stage = field("deal_stage"), EngagedOn = field("engage_date"), ClosedOn = field("close_date"), Value = field("close_value"),
    };
}
