using System.Activities;
using CrmChecklists.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmChecklists.Workflow;

/// <summary>
/// What every workflow step here has in common: one <see cref="Run"/>, a trace, and only sentences of the catalogue for the user. .NET Framework only, as classic
/// workflows are; whatever a step finds out is in a class beside it that the tests run. (Learn: "Workflow extensions".)
/// </summary>
public abstract class ActivityBase : CodeActivity
{
    /// <summary>Called by the platform.</summary>
    /// <exception cref="InvalidPluginExecutionException">See <see cref="PlatformRun.Guard"/>.</exception>
    protected sealed override void Execute(CodeActivityContext context)
    {
        var what = context.GetExtension<IWorkflowContext>();
        var run = new PlatformRun(what, context.GetExtension<ITracingService>(), context.GetExtension<IOrganizationServiceFactory>());
        run.Trace($"{GetType().Name}: {what.MessageName} of {what.PrimaryEntityName}, depth {what.Depth}");
        run.Guard(() => Run(run, context));
    }

    private protected abstract void Run(PlatformRun run, CodeActivityContext context);
}
