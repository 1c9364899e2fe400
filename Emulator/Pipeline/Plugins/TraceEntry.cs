namespace Emulator.Pipeline.Plugins;

/// <summary>One execution of a plug-in as the trace log keeps it.</summary>
internal sealed record TraceEntry(Guid PluginType, PluginContext Context, string Text, Exception? Thrown, DateTimeOffset Started, TimeSpan Duration);
