namespace CrmChecklists.Domain;

/// <summary>What is stored about an item that somebody wants to answer.</summary>
/// <param name="Item">The item.</param>
/// <param name="ColumnSays">What the column it is bound to says; null where it is empty or the item is not bound.</param>
/// <param name="Version">The answer's version; null where there is no answer.</param>
internal sealed record SavedItem(Item Item, string? ColumnSays, string? Version);
