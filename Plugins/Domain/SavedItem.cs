namespace CrmChecklists.Domain;

/// <summary>What is stored about an item that somebody wants to answer.</summary>
/// <param name="Question">The question as asked.</param>
/// <param name="Version">The answer's version; null where there is no answer.</param>
internal sealed record SavedItem(string Question, string? Version);
