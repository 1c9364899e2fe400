namespace CrmChecklists.Domain;

/// <summary>An answer as the panel sends it.</summary>
/// <param name="Item">Key of the item.</param>
/// <param name="Answer">The whole answer: what is left out is emptied.</param>
/// <param name="Whys">The new chain; null leaves the old one as it is.</param>
/// <param name="SawVersion">Whether the sender says which version it saw.</param>
/// <param name="Version">The version it saw; null for "there was no answer yet".</param>
internal sealed record AnswerInput(string Item, Answer Answer, IReadOnlyList<Why>? Whys, bool SawVersion, string? Version);
