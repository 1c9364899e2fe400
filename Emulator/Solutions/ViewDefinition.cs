using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>A view: a row of <c>savedquery</c>.</summary>
/// <param name="QueryType">savedquery.querytype: 0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup.</param>
internal sealed record ViewDefinition(
    Guid Id, string Table, int QueryType, LocalizedText Name, LocalizedText? Description, bool IsDefault, bool IsQuickFind, string? FetchXml, string? LayoutXml);
