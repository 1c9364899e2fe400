using CsvHelper.Configuration.Attributes;

namespace CrmChecklists.Demo.Import;

/// <summary>A line of accounts.csv. Revenue is in millions of US dollars.</summary>
public sealed record AccountRow
{
    [Name("account")] public string Name { get; init; } = "";
    [Name("sector")] public string Sector { get; init; } = "";
    [Name("year_established")] public string YearEstablished { get; init; } = "";
    [Name("revenue")] public string Revenue { get; init; } = "";
    [Name("employees")] public string Employees { get; init; } = "";
    [Name("office_location")] public string Country { get; init; } = "";
    [Name("subsidiary_of")] public string Parent { get; init; } = "";
}
