using System.Activities;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmChecklists.Workflow;

/// <summary>A workflow step that asks what stands between a deal and a moment. It refuses nothing itself: the workflow decides what to do about it.</summary>
public sealed class CheckMomentActivity : ActivityBase
{
    /// <summary>The deal.</summary>
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Name)]
    [RequiredArgument]
    public InArgument<EntityReference> Deal { get; set; } = null!;

    /// <summary>leavingStage, winning or losing.</summary>
    [Input("Moment (leavingStage, winning, losing)")]
    [Default("leavingStage")]
    public InArgument<string> Moment { get; set; } = null!;

    /// <inheritdoc cref="MomentCheck.IsAllowed"/>
    [Output("Is allowed")]
    public OutArgument<bool> IsAllowed { get; set; } = null!;

    /// <inheritdoc cref="MomentCheck.Message"/>
    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    /// <inheritdoc cref="MomentCheck.GapCount"/>
    [Output("Number of gaps")]
    public OutArgument<int> GapCount { get; set; } = null!;

    /// <inheritdoc cref="MomentCheck.Gaps"/>
    [Output("Gaps")]
    public OutArgument<string> Gaps { get; set; } = null!;

    private protected override void Run(PlatformRun run, CodeActivityContext context)
    {
        var check = MomentCheck.Of(run, Deal.Get(context), Moment.Get(context));

        IsAllowed.Set(context, check.IsAllowed);
        Message.Set(context, check.Message);
        GapCount.Set(context, check.GapCount);
        Gaps.Set(context, check.Gaps);
    }
}
