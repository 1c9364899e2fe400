using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Setup;

/// <summary>Registers the steps no solution can carry: winning, losing, and custom process tables. It may be called as often as one likes.</summary>
[CustomApi("chk_CompleteSetup")]
public sealed class CompleteSetupApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var tables = ProcessTables.Read(run, run.Parameter<string>("ProcessTables"));
        var steps = new StepRegistration(run).Register([.. SetupStep.OfClosing, .. tables.SelectMany(SetupStep.OfProcess)]);

        run.Context.OutputParameters["Report"] = new JsonObject
        {
            { "steps", steps.Select(one => one.ToJson()) },
            { "settings", run.Settings.Values.Select(one => Json(run, one)) },
        }.ToString();
    }

    private static JsonObject Json(PluginRun run, SettingValue one) => new()
    {
        { "name", one.Setting.Name },
        { "value", one.Text },
        { "problem", one.Problem is { } problem ? run.Language.Say(problem) : null },
    };
}
