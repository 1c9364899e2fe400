namespace Emulator.Solutions;

/// <summary>What an import did.</summary>
/// <param name="Replaced">The version that was there before; null for a first import.</param>
/// <param name="Warnings">What was taken without effect, a sentence each.</param>
internal sealed record ImportedSolution(string UniqueName, Version Version, Version? Replaced, bool IsManaged, IReadOnlyList<string> Warnings);
