using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>A chart: a row of <c>savedqueryvisualization</c>.</summary>
internal sealed record ChartDefinition(
    Guid Id, string Table, LocalizedText Name, LocalizedText? Description, bool IsDefault, string DataDescription, string PresentationDescription);
