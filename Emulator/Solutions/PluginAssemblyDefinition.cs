using System.Reflection;

namespace Emulator.Solutions;

/// <summary>A plug-in assembly with its dll.</summary>
internal sealed record PluginAssemblyDefinition(
    Guid Id, AssemblyName Name, int IsolationMode, int SourceType, byte[] Content, IReadOnlyList<PluginTypeDefinition> Types);
