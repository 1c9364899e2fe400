namespace CrmChecklists.Demo.Data;

/// <summary>A sample answer to an item; <paramref name="DueIn"/> counts days from today.</summary>
public sealed record DemoAnswer(string State, string? Value = null, string? Source = null, string? Plan = null, int? DueIn = null, string? Reason = null,
    IReadOnlyList<DemoWhy>? Whys = null);
