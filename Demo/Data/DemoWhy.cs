namespace CrmChecklists.Demo.Data;

/// <summary>A link of a sample answer's why-chain.</summary>
public sealed record DemoWhy(
    string Kind, string Text, bool IsRootCause = false, string? Person = null, string? Feeling = null, int? Strength = null, string? CauseType = null);
