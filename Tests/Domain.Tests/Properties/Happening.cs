namespace CrmChecklists.Domain.Tests;

/// <summary>Something that happens to a deal in a random story.</summary>
internal abstract record Happening
{
    /// <summary>Somebody writes an answer to one of its items.</summary>
    public sealed record Answers(int Item, AnswerState State, int DaysAgo, int DaysAhead) : Happening;

    /// <summary>Somebody changes, or empties, the column an item is bound to.</summary>
    public sealed record ColumnChanges(int Item, string? Says) : Happening;

    /// <summary>Somebody adds to the chain of whys under an answer, or takes it away.</summary>
    public sealed record Whys(int Item, int Links, bool DownToTheRoot) : Happening;

    /// <summary>A manager makes an exception.</summary>
    public sealed record Waives(int Item, int Days) : Happening;

    /// <summary>Days go by.</summary>
    public sealed record TimePasses(int Days) : Happening;

    /// <summary>Somebody tries to move the deal to a stage; 4 finishes the process.</summary>
    public sealed record Moves(int To) : Happening;

    /// <summary>Somebody moves it past the gate.</summary>
    public sealed record Bypasses(int To) : Happening;
}
