using CrmChecklists.Dataverse;
using CrmChecklists.Domain;
using CrmChecklists.Gate;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Workflow;

/// <summary>What a workflow learns of a deal and a moment, by the very rule that will decide the move.</summary>
/// <param name="IsAllowed">Whether nothing stands in the way.</param>
/// <param name="Message">The sentence the rep would read; empty where nothing stands in the way.</param>
/// <param name="GapCount">How many items hold.</param>
/// <param name="Gaps">A line for each of them: the question, and why it holds.</param>
internal sealed record MomentCheck(bool IsAllowed, string Message, int GapCount, string Gaps)
{
    /// <summary>Checks. A deal without a process leaves no stage, so nothing holds it there.</summary>
    /// <param name="run">The run.</param>
    /// <param name="deal">The deal; missing where the process gave none.</param>
    /// <param name="moment">"leavingStage" (also when empty), "winning" or "losing", in small or capital letters.</param>
    public static MomentCheck Of(PlatformRun run, EntityReference? deal, string? moment)
    {
        var asked = Read(run, moment);
        var its = run.ReadableDeal(deal?.Id ?? Guid.Empty);
        if (asked != Moment.LeavingStage)
            return Of(run, Ruling.On(run.AsSystem, DealMove.Closing(its.Id, asked), run.Now));

        var position = DealPosition.Of(run.AsSystem, its.Id);
        var ruling = position.Process is null ? null : Ruling.On(run.AsSystem, ProcessMove.Toward(null, position, its), run.Now);
        return ruling is null ? new MomentCheck(true, "", 0, "") : Of(run, ruling);
    }

    private static MomentCheck Of(PlatformRun run, Ruling ruling) => new(
        ruling.Decision.IsAllowed,
        ruling.Decision.Refusal?.In(run.Language) ?? "",
        ruling.Decision.Gaps.Count,
        string.Join("\n", ruling.Decision.Gaps.Select(gap => $"{gap.Item.Question} {run.Language.Say(gap.Because)}")));

    private static Moment Read(PlatformRun run, string? moment)
    {
        if (string.IsNullOrWhiteSpace(moment))
            return Moment.LeavingStage;

        Moment[] known = [Moment.LeavingStage, Moment.Winning, Moment.Losing];
        var named = known.Where(one => Words.Of(one).Equals(moment!.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        run.RefuseIf(named.Count == 0, () => Messages.UnknownMoment(moment!));
        return named[0];
    }
}
