namespace CrmChecklists.Domain;

/// <summary>A best practice. The body is written in a small Markdown subset, never HTML.</summary>
/// <param name="Key">Stable; packs find it by this.</param>
/// <param name="Kind">What sort of help it is.</param>
/// <param name="Title">A line.</param>
/// <param name="Body">The help itself.</param>
/// <param name="ItemKey">The item it helps with, or null.</param>
/// <param name="Stage">The stage it helps to leave, or null.</param>
/// <param name="Contributor">Whose practice it is.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Order">Its place among others.</param>
/// <param name="Condition">Which deals it helps, as FetchXML; null for all.</param>
internal sealed record Practice(
    string Key, PracticeKind Kind, string Title, string Body, string? ItemKey, int? Stage, string? Contributor, string? Basis, int Order, string? Condition = null);
