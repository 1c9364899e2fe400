namespace TestPlugins;

/// <summary>A type that someone registered although it is no plug-in.</summary>
public sealed class NotAPlugin;
