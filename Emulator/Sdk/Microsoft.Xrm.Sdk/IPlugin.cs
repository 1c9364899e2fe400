using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every plug-in implements. (Learn: "Write a plug-in".)</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}
