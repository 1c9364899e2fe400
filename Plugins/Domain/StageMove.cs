namespace CrmChecklists.Domain;

/// <summary>A deal leaving one stage for another.</summary>
/// <param name="From">The stage it is in; null when its process has not begun, so that every stage before <paramref name="To"/> is left.</param>
/// <param name="To">The stage it is to be in; null when the process is finished, so that every stage from <paramref name="From"/> on is left.</param>
internal sealed record StageMove(Stage? From, Stage? To)
{
    /// <summary>Ends the process instead of entering a stage.</summary>
    public bool IsFinish => To is null;

    /// <summary>Whether the deal gets on. Moving back, or aside between stages of one category, is always free.</summary>
    public bool IsForward => IsFinish || From is null || To!.Category > From.Category;

    /// <summary>Whether the move leaves the stages of a category behind, jumped ones included.</summary>
    public bool Leaves(int category) =>
        IsForward && category >= (From?.Category ?? int.MinValue) && category < (To?.Category ?? int.MaxValue);
}
