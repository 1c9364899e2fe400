using CrmChecklists.Dataverse;
using CrmChecklists.Domain;
using CrmChecklists.Guidance;

namespace CrmChecklists.Gate;

/// <summary>Tells what stands between a deal and a stage, by the very rule that will decide the move.</summary>
[CustomApi("chk_PreviewMove")]
public sealed class PreviewMoveApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var deal = run.ReadableDeal();
        var moment = GuidancePage.Closing(run);
        var position = DealPosition.Of(run.AsSystem, deal.Id);
        var moved = position.Process is null || moment is not null ? null : ProcessMove.Toward(run.Parameter<Guid?>("ToStageId"), position, deal);
        var ruling = moment is { } closing
            ? Ruling.On(run.AsSystem, DealMove.Closing(deal.Id, closing), run.Now)
            : moved is null ? null : Ruling.On(run.AsSystem, moved, run.Now);

        run.Context.OutputParameters["Preview"] = Json(run, position, moved, ruling).ToString();
    }

    private static JsonObject Json(PluginRun run, DealPosition position, ProcessMove? moved, Ruling? ruling) => new()
    {
        { "allowed", ruling?.Decision.IsAllowed ?? true },
        { "message", ruling?.Decision.Refusal?.In(run.Language) },
        { "from", position.Present?.ToJson() },
        { "to", moved is null ? null : position.Stages.FirstOrDefault(stage => stage.Id == moved.To)?.ToJson() },
        { "gaps", (ruling?.Decision.Gaps ?? []).Select(gap => Json(run, gap)) },
    };

    private static JsonObject Json(PluginRun run, Gap gap) => new()
    {
        { "key", gap.Item.Key },
        { "question", gap.Item.Question },
        { "stage", gap.Item.Stage },
        { "state", Words.Of(gap.State) },
        { "because", run.Language.Say(gap.Because) },
    };
}
