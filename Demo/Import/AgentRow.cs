using CsvHelper.Configuration.Attributes;

namespace CrmChecklists.Demo.Import;

/// <summary>A line of sales_teams.csv.</summary>
public sealed record AgentRow
{
    [Name("sales_agent")] public string Agent { get; init; } = "";
    [Name("manager")] public string Manager { get; init; } = "";
    [Name("regional_office")] public string Office { get; init; } = "";
}
