using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Gate;

/// <summary>Tells what stands between a deal and a stage, by the very rule that will decide the move.</summary>
[CustomApi("chk_PreviewMove")]
public sealed class PreviewMoveApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var deal = run.ReadableDeal();
        var wanted = run.Parameter<Guid?>("ToStageId");
        var position = DealPosition.Of(run.AsSystem, deal.Id);
        var ruling = position.Process is null ? null : Ruling.On(run.AsSystem, Move(position, deal, wanted), run.Now);

        run.Context.OutputParameters["Preview"] = Json(position, ruling).ToString();
    }

    private static ProcessMove Move(DealPosition position, Deal deal, Guid? wanted)
    {
        var to = wanted ?? position.Next?.Id;
        return new ProcessMove(position.Process!.Table, position.Process.Row, deal.Id, false, position.Process.ActiveStage, to, IsFinish: to is null);
    }

    private static JsonObject Json(DealPosition position, Ruling? ruling) => new()
    {
        { "allowed", ruling?.Decision.IsAllowed ?? true },
        { "message", ruling?.Decision.Refusal?.Text },
        { "from", (ruling?.Move.From ?? position.Present)?.ToJson() },
        { "to", ruling?.Move.To?.ToJson() },
        { "gaps", (ruling?.Decision.Gaps ?? []).Select(Json) },
    };

    private static JsonObject Json(Gap gap) => new()
    {
        { "key", gap.Item.Key },
        { "question", gap.Item.Question },
        { "stage", gap.Item.Stage },
        { "state", Words.Of(gap.State) },
        { "because", gap.Because },
    };
}
