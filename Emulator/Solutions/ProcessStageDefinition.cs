namespace Emulator.Solutions;

/// <summary>A stage of a business process flow.</summary>
/// <param name="Category">processstage.stagecategory.</param>
/// <param name="ClientData">The stage and its steps as the platform's client reads them, JSON.</param>
internal sealed record ProcessStageDefinition(Guid Id, string Name, int? Category, string Table, Guid? Next, string ClientData);
