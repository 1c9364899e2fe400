namespace Microsoft.Xrm.Sdk;

/// <summary>Adds whether the caller is an application user. (Learn: IPluginExecutionContext7.)</summary>
public interface IPluginExecutionContext7 : IPluginExecutionContext6
{
    bool IsApplicationUser { get; }
}
