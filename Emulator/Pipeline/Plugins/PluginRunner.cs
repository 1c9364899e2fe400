using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Plugins;

/// <summary>Runs one plug-in in one context and turns what it throws into the platform's faults.</summary>
internal static class PluginRunner
{
    /// <exception cref="DataverseFault">The plug-in refused, or failed, or the operation ran out of time.</exception>
    public static void Run(Call call, Guid pluginType, string? configuration, PluginContext context)
    {
        var trace = new PluginTrace();
        var started = call.Platform.Clock.GetUtcNow();
        Exception? thrown = null;
        try
        {
            var plugin = call.Platform.Plugins.Get(call, pluginType, configuration);
            plugin.Execute(new PluginServices(call, context, trace));
            call.Operation.DemandAlive();
        }
        catch (Exception e)
        {
            thrown = e;
            var fault = PluginErrors.ToFault(e);
            if (e is not (InvalidPluginExecutionException or DataverseFault)) call.Platform.Log.PluginFailed(e, context.MessageName, context.PrimaryEntityName);
            throw fault;
        }
        finally
        {
            call.Operation.Keep(new TraceEntry(pluginType, context, trace.ToString(), thrown, started, call.Platform.Clock.GetUtcNow() - started));
        }
    }
}
