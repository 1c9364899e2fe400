using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Who publishes a solution: a row of <c>publisher</c>.</summary>
internal sealed record PublisherDefinition(string UniqueName, LocalizedText Name, string Prefix, int OptionValuePrefix);
