namespace CrmChecklists.Domain;

/// <summary>An exception as somebody asks for it.</summary>
/// <param name="Item">Key of the item.</param>
/// <param name="Question">What a published checklist asks of the deal under that key; null where none does.</param>
/// <param name="Reason">Why the exception is needed.</param>
/// <param name="WaitsAlready">An undecided request for the same deal and item is there.</param>
internal sealed record WaiverRequest(string Item, string? Question, string? Reason, bool WaitsAlready);
