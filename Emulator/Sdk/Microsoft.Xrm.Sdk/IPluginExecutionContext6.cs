using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the environment and its tenant. (Learn: IPluginExecutionContext6.)</summary>
public interface IPluginExecutionContext6 : IPluginExecutionContext5
{
    string EnvironmentId { get; }

    Guid TenantId { get; }
}
