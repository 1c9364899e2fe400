using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>A form (or, without a table, a dashboard): a row of <c>systemform</c>.</summary>
/// <param name="Type">systemform.type: 0 dashboard, 2 main, 6 quick view, 7 quick create, 11 card.</param>
/// <param name="Xml">The <c>form</c> element.</param>
internal sealed record FormDefinition(Guid Id, string? Table, int Type, LocalizedText Name, LocalizedText? Description, bool IsActive, bool IsDefault, string Xml);
