namespace Emulator.Metadata;

/// <summary>One option of a choice. <paramref name="State"/> is set for status options: the state they belong to; <paramref name="IsDefault"/> marks a state's default status.</summary>
internal sealed record OptionMetadata(int Value, LocalizedText Label, string? Color = null, int? State = null, bool IsDefault = false);
