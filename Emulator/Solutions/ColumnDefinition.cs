using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>A column as a solution file defines it: targets of lookups and global choices are not resolved yet.</summary>
/// <param name="GlobalChoice">The name of the global choice the column uses, or null.</param>
internal sealed record ColumnDefinition(ColumnMetadata Column, string? GlobalChoice);
