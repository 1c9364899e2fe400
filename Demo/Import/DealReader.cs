using System.Globalization;

namespace CrmChecklists.Demo.Import;

/// <summary>Turns the pipeline's lines into deals and says, line by line, what it could not take or had to interpret.</summary>
public sealed class DealReader(SalesFolder folder)
{
    private static readonly Dictionary<string, DealOutcome> Outcomes =
        Enum.GetValues<DealOutcome>().ToDictionary(o => o.ToString(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, ProductRow> products = folder.Products.GroupBy(p => Spelling(p.Name)).ToDictionary(g => g.Key, g => g.First());
    private readonly HashSet<string> agents = folder.Agents.Select(a => a.Agent).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> accounts = folder.Accounts.Select(a => a.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    public List<ImportProblem> Problems { get; } = [];

    public List<Deal> Read()
    {
        var deals = new List<Deal>(folder.Deals.Count);
        for (var i = 0; i < folder.Deals.Count; i++)
        {
            // The header is line 1.
            if (Read(folder.Deals[i], i + 2) is { } deal) deals.Add(deal);
        }
        return deals;
    }

    private Deal? Read(DealRow row, int line)
    {
        var where = $"sales_pipeline.csv line {line} ({row.Id})";
        if (row.Id.Length == 0) return Left("deals have no opportunity_id: left out", $"{where}: no opportunity_id, so it could not be found again.");
        if (!seen.Add(row.Id)) return Left("deals repeat an opportunity_id: left out", $"{where}: this opportunity_id came before.");
        if (!agents.Contains(row.Agent)) return Left("deals have an agent who is in no team: left out", $"{where}: \"{row.Agent}\" is not in sales_teams.csv.");
        if (!Outcomes.TryGetValue(row.Stage, out var outcome))
            return Left("deals have an unknown deal_stage: left out", $"{where}: \"{row.Stage}\" is not Prospecting, Engaging, Won or Lost.");
        if (!TryDate(row.EngagedOn, out var engagedOn) || !TryDate(row.ClosedOn, out var closedOn))
            return Left("deals have a date that cannot be read: left out", $"{where}: \"{row.EngagedOn}\" or \"{row.ClosedOn}\" is not a date like 2017-03-01.");
        if (outcome is DealOutcome.Won or DealOutcome.Lost && closedOn is null)
            return Left("deals are closed without a close_date: left out", $"{where}: {row.Stage}, but no close_date.");
        if (!TryValue(row.Value, out var value)) return Left("deals have a close_value that cannot be read: left out", $"{where}: \"{row.Value}\" is not an amount.");

        return products.TryGetValue(Spelling(row.Product), out var product)
            ? new Deal(row.Id, row.Agent, Named(product, row, where), AccountOf(row, where), outcome, engagedOn, closedOn, value ?? ListPrice(product, where))
            : Left("deals have a product that is not in products.csv: left out", $"{where}: \"{row.Product}\" is not in products.csv.");
    }

    private string Named(ProductRow product, DealRow row, string where)
    {
        if (product.Name != row.Product)
            Took($"deals spell the product \"{row.Product}\": taken as \"{product.Name}\"", $"{where}: product \"{row.Product}\" taken as \"{product.Name}\".");
        return product.Name;
    }

    private decimal? ListPrice(ProductRow product, string where)
    {
        var price = Amount.Read(product.Price);
        if (price is null) Took("deals have neither a close_value nor a product with a price: taken without a value", $"{where}: no close_value, and {product.Name} has no price, taken without a value.");
        return price;
    }

    private string? AccountOf(DealRow row, string where)
    {
        if (row.Account.Length == 0)
        {
            Took("deals have no account: taken without one", $"{where}: no account, taken without one.");
            return null;
        }
        if (accounts.Contains(row.Account)) return row.Account;

        Took("deals have an account that is not in accounts.csv: taken without it", $"{where}: \"{row.Account}\" is not in accounts.csv, taken without it.");
        return null;
    }

    private void Took(string kind, string line) => Problems.Add(new ImportProblem(kind, line, IsTaken: true));

    private Deal? Left(string kind, string line)
    {
        Problems.Add(new ImportProblem(kind, line, IsTaken: false));
        return null;
    }

    private static bool TryDate(string text, out DateOnly? date)
    {
        date = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return date is not null || text.Length == 0;
    }

    private static bool TryValue(string text, out decimal? value)
    {
        value = Amount.Read(text) is >= 0 and var read ? read : null;
        return value is not null || text.Length == 0;
    }

    /// <summary>Two spellings name one product when they differ in spaces and case only.</summary>
    private static string Spelling(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
