namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the caller's program. (Learn: IPluginExecutionContext5.)</summary>
public interface IPluginExecutionContext5 : IPluginExecutionContext4
{
    string InitiatingUserAgent { get; }
}
