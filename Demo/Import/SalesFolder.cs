using CsvHelper;

namespace CrmChecklists.Demo.Import;

/// <summary>A folder of CSV files: accounts, products, teams and the pipeline.</summary>
public sealed record SalesFolder(
    string Path, IReadOnlyList<AccountRow> Accounts, IReadOnlyList<ProductRow> Products, IReadOnlyList<AgentRow> Agents, IReadOnlyList<DealRow> Deals)
{
    private static readonly CsvReaderOptions Strict = new() { MissingField = CsvMissingFieldHandling.Throw };

    /// <exception cref="ImportException">A file or a column is missing, or a file is not CSV; the sentence names it.</exception>
    public static SalesFolder Read(string path)
    {
        if (!Directory.Exists(path)) throw new ImportException($"There is no folder {path}, so nothing was imported. Please check the path after --import.");

        return new SalesFolder(path,
            Rows(path, "accounts.csv", AccountRow.Read), Rows(path, "products.csv", ProductRow.Read),
            Rows(path, "sales_teams.csv", AgentRow.Read), Rows(path, "sales_pipeline.csv", DealRow.Read));
    }

    private static List<T> Rows<T>(string folder, string name, Func<Func<string, string>, T> read)
    {
        var file = System.IO.Path.Combine(folder, name);
        if (!File.Exists(file)) throw new ImportException($"The folder has no {name}, so nothing was imported. It needs accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv.");

        var rows = new List<T>();
        using var csv = CsvReader.FromFile(file, Strict);
        try
        {
            while (csv.Read()) rows.Add(read(column => Field(csv, name, column)));
            return rows;
        }
        catch (Exception e) when (e is CsvFormatException or IndexOutOfRangeException)
        {
            // The header is line 1.
            throw new ImportException($"{name} could not be read around line {rows.Count + 2}: it does not look like a CSV file. Nothing was imported.");
        }
    }

    private static string Field(CsvReader csv, string file, string column) =>
        csv.TryGetFieldIndex(column, out var index)
            ? csv.GetString(index).Trim()
            : throw new ImportException($"{file} has no column {column}, so nothing was imported.");
}
