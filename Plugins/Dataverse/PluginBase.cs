using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>
/// What every plug-in here has in common: one <see cref="Run"/>, a trace of what happened, and only sentences of the catalogue for the user.
/// Stateless, because the platform keeps and shares instances.
/// </summary>
public abstract class PluginBase : IPlugin
{
    /// <summary>Called by the platform.</summary>
    /// <exception cref="InvalidPluginExecutionException">See <see cref="PlatformRun.Guard"/>.</exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        var run = new PluginRun(serviceProvider);
        var context = run.Context;
        run.Trace($"{GetType().Name}: {context.MessageName} of {context.PrimaryEntityName}, stage {context.Stage}, depth {context.Depth}");
        run.Guard(() => Run(run));
    }

    private protected abstract void Run(PluginRun run);
}
