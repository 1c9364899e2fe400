using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every plug-in implements. One object serves many threads, so it keeps no state. (Learn: "Write a plug-in".)</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}
