using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Waivers;

/// <summary>The exceptions the caller may read that wait for a decision or still count (docs/data-model.md, Waivers).</summary>
[CustomApi("chk_GetWaivers")]
public sealed class GetWaiversApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var waivers = WaiverQueries.Current(run.AsUser, run.Now);
        var writable = new WritableWaivers(run);

        run.Context.OutputParameters["Waivers"] = new JsonObject { { "waivers", waivers.Select(one => Json(one, MayDecide(run, one, writable))) } }.ToString();
    }

    private static bool MayDecide(PluginRun run, WaiverRow one, WritableWaivers writable) =>
        one.Asked.State == WaiverState.Asked && !WaiverDecider.Of(run).Any(by => WaiverRules.IsOwn(one.Asked, by)) && writable.Contain(one);

    private static JsonObject Json(WaiverRow one, bool mayDecide) => new()
    {
        { "id", one.Row.Id },
        { "deal", new JsonObject { { "id", one.Deal.Id }, { "name", one.Deal.Name } } },
        { "item", one.ItemKey },
        { "question", one.Asked.Question },
        { "state", Words.Of(one.Asked.State) },
        { "reason", one.Reason },
        { "askedBy", one.Asked.AskedBy is { } by ? new JsonObject { { "id", by }, { "name", one.AskedByName } } : null },
        { "askedOn", one.AskedOn is { } moment ? Day.MomentOnTheWire(moment) : null },
        { "until", one.Until is { } until ? Day.OnTheWire(until) : null },
        { "mayDecide", mayDecide },
    };
}
