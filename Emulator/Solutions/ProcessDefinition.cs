using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>A business process flow: a row of <c>workflow</c> of category 4, and its stages in order.</summary>
/// <param name="UniqueName">The logical name of the table that keeps its instances.</param>
internal sealed record ProcessDefinition(
    Guid Id, LocalizedText Name, LocalizedText? Description, string UniqueName, string PrimaryTable, int Order, bool IsActive, string Xaml, string ClientData,
    IReadOnlyList<ProcessStageDefinition> Stages);
