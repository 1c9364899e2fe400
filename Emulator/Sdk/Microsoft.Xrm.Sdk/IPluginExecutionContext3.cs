using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds who signed in, whoever they act as. (Learn: IPluginExecutionContext3.)</summary>
public interface IPluginExecutionContext3 : IPluginExecutionContext2
{
    Guid AuthenticatedUserId { get; }
}
