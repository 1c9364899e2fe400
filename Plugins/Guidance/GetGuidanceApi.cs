using CrmChecklists.Dataverse;

namespace CrmChecklists.Guidance;

/// <summary>Everything the panel shows of one deal and one stage, of winning or losing it, or of preparing a meeting, in one answer.</summary>
[CustomApi("chk_GetGuidance")]
public sealed class GetGuidanceApi : PluginBase
{
    private protected override void Run(PluginRun run) =>
        run.Context.OutputParameters["Guidance"] = GuidancePage.For(run, run.ReadableDeal()).ToString();
}
