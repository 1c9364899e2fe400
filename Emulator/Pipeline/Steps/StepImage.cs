namespace Emulator.Pipeline.Steps;

/// <summary>An image a step wants of the row, before or after.</summary>
/// <param name="Columns">The columns; null copies all.</param>
internal sealed record StepImage(string Alias, bool IsPre, bool IsPost, IReadOnlyList<string>? Columns);
