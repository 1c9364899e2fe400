namespace CrmChecklists.Demo.Import;

/// <summary>A line of products.csv. The price is in US dollars.</summary>
public sealed record ProductRow
{
    public string Name { get; init; } = "";
    public string Series { get; init; } = "";
    public string Price { get; init; } = "";

    /// <summary>The row behind a function that gives a field by its column's name.</summary>
    public static ProductRow Read(Func<string, string> field) => new()
    {
        Name = field("product"), Series = field("series"), Price = field("sales_price"),
    };
}
