using System.Activities;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmChecklists.Workflow;

/// <summary>A workflow step that counts how complete and how well evidenced a deal's answers are in one stage.</summary>
public sealed class EvaluateComplianceActivity : ActivityBase
{
    /// <summary>The deal.</summary>
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Name)]
    [RequiredArgument]
    public InArgument<EntityReference> Deal { get; set; } = null!;

    /// <summary>The stage's category; -1 for the one the deal is in.</summary>
    [Input("Stage (0 Qualify to 3 Close; -1 the present one)")]
    [Default("-1")]
    public InArgument<int> Stage { get; set; } = null!;

    /// <summary>Items asked.</summary>
    [Output("Items")]
    public OutArgument<int> Items { get; set; } = null!;

    /// <summary>Items that need nothing more.</summary>
    [Output("Settled")]
    public OutArgument<int> Settled { get; set; } = null!;

    /// <summary>Items verified.</summary>
    [Output("Verified")]
    public OutArgument<int> Verified { get; set; } = null!;

    /// <summary>Items that would hold the move now.</summary>
    [Output("Holding")]
    public OutArgument<int> Holding { get; set; } = null!;

    /// <summary>Settled items in whole percent.</summary>
    [Output("Settled percent")]
    public OutArgument<int> SettledPercent { get; set; } = null!;

    /// <summary>Verified items in whole percent.</summary>
    [Output("Verified percent")]
    public OutArgument<int> VerifiedPercent { get; set; } = null!;

    private protected override void Run(PlatformRun run, CodeActivityContext context)
    {
        var progress = DealCompliance.Of(run, Deal.Get(context), Stage.Get(context));

        Items.Set(context, progress.Items);
        Settled.Set(context, progress.Settled);
        Verified.Set(context, progress.Verified);
        Holding.Set(context, progress.Holding);
        SettledPercent.Set(context, progress.SettledPercent);
        VerifiedPercent.Set(context, progress.VerifiedPercent);
    }
}
