using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Gate;

namespace CrmChecklists.Setup;

/// <summary>A step that no solution can carry, because the id of its message or its table differs between environments.</summary>
/// <param name="Plugin">The plug-in's type.</param>
/// <param name="Message">The message, by its name.</param>
/// <param name="Table">The table.</param>
/// <param name="Stage">Where in the pipeline.</param>
/// <param name="Filter">The columns that run it; null for all, and for other messages than Update.</param>
/// <param name="Image">The columns it is shown of the row before; null for none.</param>
internal sealed record SetupStep(Type Plugin, string Message, string Table, PipelineStage Stage, string? Filter = null, string? Image = null)
{
    private static PipelineStage[] GateStages => [PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation];

    public string Name => $"{Plugin.FullName}: {Message} of {Table}, {(int)Stage}";

    public Guid Id => NamedId.Of("step:" + Name);

    public Guid ImageId => NamedId.Of("image:" + Name);

    /// <summary>Winning and losing.</summary>
    public static IEnumerable<SetupStep> OfClosing => At(["Win", "Lose"], (message, stage) => new SetupStep(typeof(DealGatePlugin), message, OpportunityTable.Name, stage));

    /// <summary>The gate on the table of a custom process, as the solution registers it on the two that come with Sales.</summary>
    public static IEnumerable<SetupStep> OfProcess(string table) => At(["Create", "Update", "SetState", "SetStateDynamicEntity"], (message, stage) => new SetupStep(
        typeof(StageGatePlugin),
        message,
        table,
        stage,
        message == "Update" ? ProcessTable.CustomGateFilter : null,
        message == "Create" ? null : ProcessTable.CustomGateImage));

    private static IEnumerable<SetupStep> At(string[] messages, Func<string, PipelineStage, SetupStep> step) =>
        messages.SelectMany(message => GateStages.Select(stage => step(message, stage)));
}
