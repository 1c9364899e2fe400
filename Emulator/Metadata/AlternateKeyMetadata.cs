namespace Emulator.Metadata;

/// <summary>An alternate key of a table: its columns together are unique where none of them is null.</summary>
internal sealed record AlternateKeyMetadata(string Name, LocalizedText Label, IReadOnlyList<string> Columns);
