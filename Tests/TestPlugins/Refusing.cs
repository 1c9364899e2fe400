using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Refuses whatever it is registered on, with a sentence of its own.</summary>
public sealed class Refusing : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var trace = (ITracingService)serviceProvider.GetService(typeof(ITracingService));
        trace.Trace("refusing {braces}");
        throw new InvalidPluginExecutionException("Not now: ask the buyer first.");
    }
}
