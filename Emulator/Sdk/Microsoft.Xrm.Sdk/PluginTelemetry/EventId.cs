namespace Microsoft.Xrm.Sdk.PluginTelemetry;

/// <summary>Which kind of event a log line is of. (Learn: "Write telemetry to your Application Insights resource using ILogger".)</summary>
public sealed class EventId
{
    public EventId(int id, string name = null)
    {
        Id = id;
        Name = name;
    }

    public int Id { get; }

    public string Name { get; }
}
