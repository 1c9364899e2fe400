using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>
/// What every plug-in here has in common: one <see cref="Run"/>, a trace of what happened, and only sentences of the catalogue for the user.
/// Stateless, because the platform keeps and shares instances.
/// </summary>
public abstract class PluginBase : IPlugin
{
    /// <summary>Called by the platform.</summary>
    /// <exception cref="InvalidPluginExecutionException">A refusal with its sentence, or, for anything unexpected, a sentence with the correlation id;
    /// the details are in the trace only. What the platform refused (a missing privilege, a stale row) passes as the platform said it.</exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        var run = new PluginRun(serviceProvider);
        var context = run.Context;
        run.Trace($"{GetType().Name}: {context.MessageName} of {context.PrimaryEntityName}, stage {context.Stage}, depth {context.Depth}");
        try
        {
            Run(run);
        }
        catch (InvalidPluginExecutionException refusal)
        {
            run.Trace("Refused: " + refusal.Message);
            throw;
        }
        catch (Exception refusal) when (run.IsPlatforms(refusal))
        {
            run.Trace("Refused by the platform: " + refusal);
            throw;
        }
        catch (Exception unexpected)
        {
            run.Trace(unexpected.ToString());
            throw new InvalidPluginExecutionException(Messages.Unexpected(context.CorrelationId).In(Language.English));
        }
    }

    private protected abstract void Run(PluginRun run);
}
