using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrmChecklists.Demo.Import;

/// <summary>A folder of CSV files: accounts, products, teams and the pipeline.</summary>
public sealed record SalesFolder(
    string Path, IReadOnlyList<AccountRow> Accounts, IReadOnlyList<ProductRow> Products, IReadOnlyList<AgentRow> Agents, IReadOnlyList<DealRow> Deals)
{
    /// <exception cref="ImportException">A file or a column is missing, or a file is not CSV; the sentence names it.</exception>
    public static SalesFolder Read(string path)
    {
        if (!Directory.Exists(path)) throw new ImportException($"There is no folder {path}, so nothing was imported. Please check the path after --import.");

        return new SalesFolder(path,
            Rows<AccountRow>(path, "accounts.csv"), Rows<ProductRow>(path, "products.csv"),
            Rows<AgentRow>(path, "sales_teams.csv"), Rows<DealRow>(path, "sales_pipeline.csv"));
    }

    private static List<T> Rows<T>(string folder, string name)
    {
        var file = System.IO.Path.Combine(folder, name);
        if (!File.Exists(file)) throw new ImportException($"The folder has no {name}, so nothing was imported. It needs accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv.");

        try
        {
            using var csv = new CsvReader(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
            return csv.GetRecords<T>().ToList();
        }
        catch (HeaderValidationException e)
        {
            var missing = string.Join(", ", e.InvalidHeaders.SelectMany(h => h.Names));
            throw new ImportException($"{name} has no column {missing}, so nothing was imported.");
        }
        catch (CsvHelperException e)
        {
            throw new ImportException($"{name} could not be read around line {e.Context?.Parser?.RawRow}: it does not look like a CSV file. Nothing was imported.");
        }
    }
}
