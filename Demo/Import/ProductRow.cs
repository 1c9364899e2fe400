using CsvHelper.Configuration.Attributes;

namespace CrmChecklists.Demo.Import;

/// <summary>A line of products.csv. The price is in US dollars.</summary>
public sealed record ProductRow
{
    [Name("product")] public string Name { get; init; } = "";
    [Name("series")] public string Series { get; init; } = "";
    [Name("sales_price")] public string Price { get; init; } = "";
}
