namespace CrmChecklists.Demo.Import;

/// <summary>A line of sales_teams.csv.</summary>
public sealed record AgentRow
{
    public string Agent { get; init; } = "";
    public string Manager { get; init; } = "";
    public string Office { get; init; } = "";

    /// <summary>The row behind a function that gives a field by its column's name.</summary>
    public static AgentRow Read(Func<string, string> field) => new()
    {
        Agent = field("sales_agent"), Manager = field("manager"), Office = field("regional_office"),
    };
}
