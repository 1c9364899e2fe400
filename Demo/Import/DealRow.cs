using CsvHelper.Configuration.Attributes;

namespace CrmChecklists.Demo.Import;

/// <summary>A line of sales_pipeline.csv, as text: what it means is decided by <see cref="DealReader"/>.</summary>
public sealed record DealRow
{
    [Name("opportunity_id")] public string Id { get; init; } = "";
    [Name("sales_agent")] public string Agent { get; init; } = "";
    [Name("product")] public string Product { get; init; } = "";
    [Name("account")] public string Account { get; init; } = "";
    [Name("deal_stage")] public string Stage { get; init; } = "";
    [Name("engage_date")] public string EngagedOn { get; init; } = "";
    [Name("close_date")] public string ClosedOn { get; init; } = "";
    [Name("close_value")] public string Value { get; init; } = "";
}
