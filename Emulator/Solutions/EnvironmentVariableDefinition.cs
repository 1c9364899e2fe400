namespace Emulator.Solutions;

/// <summary>An environment variable with its default, not its current value.</summary>
/// <param name="Type">100000000 text, …01 number, …02 yes/no, …03 JSON, …04 data source, …05 secret.</param>
internal sealed record EnvironmentVariableDefinition(
    string SchemaName, string DisplayName, string? Description, int Type, string? DefaultValue, bool IsRequired, int SecretStore);
