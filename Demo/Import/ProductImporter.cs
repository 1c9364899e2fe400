using CrmChecklists.Demo.WebApi;

namespace CrmChecklists.Demo.Import;

/// <summary>Writes the products with their list prices.</summary>
public sealed class ProductImporter(DataverseClient dataverse)
{
    /// <summary>Writes those that are not there yet; gives their number.</summary>
    public async Task<int> Import(IReadOnlyList<ProductRow> products)
    {
        var present = await dataverse.Ids("products", "productid");
        var rows = products.Where(p => !present.Contains(DealWriter.ProductId(p.Name))).Select(p => new Dictionary<string, object?>
        {
            ["productid"] = DealWriter.ProductId(p.Name), ["name"] = p.Name, ["productnumber"] = p.Name.ToUpperInvariant().Replace(' ', '-'),
            ["description"] = $"Series {p.Series}", ["price"] = Amount.Read(p.Price),
        }).ToList();
        await dataverse.CreateMultiple("products", "product", rows);
        return rows.Count;
    }

    /// <summary>What in the products could not be taken as a value of its column.</summary>
    public static IEnumerable<ImportProblem> Problems(IReadOnlyList<ProductRow> products) =>
        // The header is line 1.
        products.Select((product, index) => (product, where: $"products.csv line {index + 2} ({product.Name})"))
            .Where(one => Amount.Read(one.product.Price) is null)
            .Select(one => new ImportProblem("products have a price that cannot be read: taken without it", $"{one.where}: \"{one.product.Price}\" is not an amount.", IsTaken: true));
}
