using System.Diagnostics;
using CrmChecklists.Dataverse;
using CrmChecklists.Domain;
using CrmChecklists.Gate;
using CrmChecklists.Publishing;

namespace CrmChecklists.Reconciliation;

/// <summary>
/// Finds moves without a receipt and writes one for each: what callers who bypass custom logic did. Made to be called on a schedule; a second run finds nothing new.
/// It stops by itself well within the platform's two minutes and says where to go on. (Learn: "Analyze plug-in performance", time-out.)
/// </summary>
[CustomApi("chk_Reconcile")]
public sealed class ReconcileApi : PluginBase
{
    private static TimeSpan LongEnough => TimeSpan.FromSeconds(60);

    private protected override void Run(PluginRun run)
    {
        var watch = Stopwatch.StartNew();
        var trails = new TrailReader(run.AsSystem, run.Parameter<DateTime?>("Since") ?? run.Now.AddDays(-run.Settings.ReconcileDays));
        var at = Position(run);
        var problems = at == TrailPage.First ? PublishedProblems.Of(run.AsSystem) : [];
        var deals = 0;
        var found = new List<JsonObject>();

        while (at is { } page && watch.Elapsed < LongEnough)
        {
            var read = trails.Read(page);
            deals += read.Trails.Select(one => one.Deal.Id).Distinct().Count();
            found.AddRange(read.Trails.SelectMany(one => MissingReceipts.Of(one.Trail).Select(missing => Record(run, one, missing))));
            at = read.Next;
        }

        run.Context.OutputParameters["Report"] = new JsonObject
        {
            { "deals", deals }, { "found", found }, { "problems", problems.Select(run.Language.Say) }, { "continueFrom", at?.ToString() },
        }.ToString();
    }

    private static TrailPage? Position(PluginRun run)
    {
        if (run.Parameter<string>("From") is not { Length: > 0 } text)
            return TrailPage.First;
        run.RefuseIf(TrailPage.Read(text) is null, () => Messages.WrongContinuation(text));
        return TrailPage.Read(text);
    }

    private static JsonObject Record(PluginRun run, DealTrail one, Unreceipted missing)
    {
        var leg = new Leg(Road.Unknown, one.Process, missing.From.Id, missing.From.Name, missing.IsFinish ? "" : missing.To.Id, missing.IsFinish ? Leg.Finished : missing.To.Name, null);
        Passage.WriteFound(run, one.Deal, leg, missing.On ?? run.Now);
        return new JsonObject
        {
            { "deal", new JsonObject { { "id", one.Deal.Id }, { "name", one.Deal.Name } } },
            { "process", one.Process },
            { "from", leg.From },
            { "to", leg.To },
            { "on", Day.MomentOnTheWire(missing.On ?? run.Now) },
        };
    }
}
