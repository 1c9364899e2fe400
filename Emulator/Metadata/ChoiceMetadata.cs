namespace Emulator.Metadata;

/// <summary>A choice (option set), global or of one column.</summary>
internal sealed record ChoiceMetadata(string Name, bool IsGlobal, LocalizedText Label, IReadOnlyList<OptionMetadata> Options)
{
    public OptionMetadata? Option(int value) => Options.FirstOrDefault(o => o.Value == value);
}
