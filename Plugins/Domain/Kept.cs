namespace CrmChecklists.Domain;

/// <summary>What the server keeps beside an answer: nobody writes it, but it decides which state counts.</summary>
/// <param name="ColumnSays">What the column an item is bound to says now; null where it is empty or the item is not bound.</param>
/// <param name="ColumnSaid">What it said when the state was written.</param>
/// <param name="WaivedUntil">The last day of a manager's exception.</param>
/// <param name="Whys">Links of the chain under the answer.</param>
/// <param name="HasRootCause">The chain's last link is the root cause and says of which kind.</param>
internal sealed record Kept(string? ColumnSays = null, string? ColumnSaid = null, DateTime? WaivedUntil = null, int Whys = 0, bool HasRootCause = false)
{
    /// <summary>For an answer that was never written.</summary>
    public static readonly Kept Nothing = new();

    /// <summary>Whether a manager's exception counts.</summary>
    public bool IsWaived(DateTime now) => WaivedUntil is { } until && !Day.IsOver(until, now);
}
