using System.Diagnostics;

namespace Emulator;

/// <summary>What can be listened to from outside: an activity for each request that a plug-in sends to its service, named as the message is.</summary>
public static class Telemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string SourceName = "Emulator.PluginRequests";

    internal static readonly ActivitySource PluginRequests = new(SourceName);
}
