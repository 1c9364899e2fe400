namespace CrmChecklists.Demo.Import;

/// <summary>A line of accounts.csv. Revenue is in millions of US dollars.</summary>
public sealed record AccountRow
{
    public string Name { get; init; } = "";
    public string Sector { get; init; } = "";
    public string YearEstablished { get; init; } = "";
    public string Revenue { get; init; } = "";
    public string Employees { get; init; } = "";
    public string Country { get; init; } = "";
    public string Parent { get; init; } = "";

    /// <summary>The row behind a function that gives a field by its column's name.</summary>
    public static AccountRow Read(Func<string, string> field) => new()
    {
        Name = field("account"), Sector = field("sector"), YearEstablished = field("year_established"), Revenue = field("revenue"),
        Employees = field("employees"), Country = field("office_location"), Parent = field("subsidiary_of"),
    };
}
