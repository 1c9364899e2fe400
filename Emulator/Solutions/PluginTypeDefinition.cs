namespace Emulator.Solutions;

/// <summary>A class of a plug-in assembly that steps or Custom APIs may name.</summary>
internal sealed record PluginTypeDefinition(Guid Id, string TypeName, string Name, string FriendlyName, string? WorkflowActivityGroup);
