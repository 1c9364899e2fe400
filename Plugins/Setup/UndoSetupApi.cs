using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Setup;

/// <summary>
/// Takes back what <see cref="CompleteSetupApi"/> registered, on custom process tables too: those steps belong to no solution, and while they are there the product cannot be uninstalled.
/// It may be called as often as one likes.
/// </summary>
[CustomApi("chk_UndoSetup")]
public sealed class UndoSetupApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var steps = new StepRegistration(run).Undo();

        run.Context.OutputParameters["Report"] = new JsonObject { { "steps", steps.Select(one => one.ToJson()) } }.ToString();
    }
}
