using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>A change of a deal's own state or sales stage.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Road">By which road.</param>
/// <param name="From">The state or sales stage it has; null for none.</param>
/// <param name="To">The one it gets; null for none, or where a closing activity does not say.</param>
internal sealed record DealMove(Guid Deal, Road Road, int? From, int? To)
{
    /// <summary>Under this the parts of one operation hand each other the ruling: the same for a win, its closing activity and its change of the deal.</summary>
    public string Key => $"chk.gate:{(Road == Road.SalesStage ? Leg.SalesStage : Leg.DealState)}:{Deal:D}:{To}";

    /// <summary>What it changes, as the receipt names the process.</summary>
    public string Process => Road switch
    {
        Road.SalesStage => Leg.SalesStage,
        Road.ClosingActivity => Leg.ClosingActivity,
        _ => Leg.DealState,
    };

    /// <summary>The moments whose checklists it must pass; both where nobody says which it is; none where it closes nothing.</summary>
    public IReadOnlyList<Moment> Moments => To switch
    {
        _ when Road == Road.SalesStage => [],
        OpportunityTable.Open => [],
        OpportunityTable.Won => [Moment.Winning],
        OpportunityTable.Lost => [Moment.Losing],
        _ => [Moment.Winning, Moment.Losing],
    };

    /// <summary>The closing a person asks for.</summary>
    public static DealMove Closing(Guid deal, Moment moment) => moment == Moment.Winning
        ? new DealMove(deal, Road.Winning, OpportunityTable.Open, OpportunityTable.Won)
        : new DealMove(deal, Road.Losing, OpportunityTable.Open, OpportunityTable.Lost);

    /// <summary>The same move as part of an exit. A closing activity by itself stays one: the loss it belongs to is the exit.</summary>
    public DealMove WithinExit => Road == Road.ClosingActivity ? this : this with { Road = Road.QualifyingOut };

    /// <summary>The moves an operation makes: none, one, or one of the state and one of the sales stage.</summary>
    public static IEnumerable<DealMove> Of(PluginRun run) => run.Context.MessageName switch
    {
        // A step is registered on Win and Lose; the requests are called WinOpportunity and LoseOpportunity, and some pages say those.
        "Win" or "WinOpportunity" => Of(run.Parameter<Entity>("OpportunityClose"), Moment.Winning),
        "Lose" or "LoseOpportunity" => Of(run.Parameter<Entity>("OpportunityClose"), Moment.Losing),
        "Create" => OfActivity(run),
        "Update" => Read(run.Target, run.Before),
        _ => Read(run.NewState(OpportunityTable.State, OpportunityTable.Status), run.Before),
    };

    /// <summary>The moves of a change of the deal's row.</summary>
    public static IEnumerable<DealMove> Read(Entity target, Entity before)
    {
        var stateBefore = before.Read<OptionSetValue>(OpportunityTable.State)?.Value ?? OpportunityTable.Open;
        if (StateAfter(target) is { } state && state != stateBefore)
            yield return new DealMove(target.Id, Road.StateChange, stateBefore, state);

        var stageBefore = before.Read<OptionSetValue>(OpportunityTable.SalesStage)?.Value;
        if (target.Contains(OpportunityTable.SalesStage) && target.Read<OptionSetValue>(OpportunityTable.SalesStage)?.Value is var stage && stage != stageBefore)
            yield return new DealMove(target.Id, Road.SalesStage, stageBefore, stage);
    }

    private static IEnumerable<DealMove> Of(Entity? close, Moment moment) =>
        close?.Read<EntityReference>(OpportunityCloseTable.Deal) is { } deal ? [Closing(deal.Id, moment)] : [];

    private static IEnumerable<DealMove> OfActivity(PluginRun run)
    {
        if (run.Target.Read<EntityReference>(OpportunityCloseTable.Deal) is not { } deal)
            yield break;

        var move = new DealMove(deal.Id, Road.ClosingActivity, OpportunityTable.Open, run.Target.Read<OptionSetValue>(OpportunityCloseTable.DealState)?.Value);
        // An activity that does not say what becomes of the deal is decided by the win or loss it is part of.
        if (move.To is not null || !new[] { Moment.Winning, Moment.Losing }.Any(moment => run.SharedAround(Closing(deal.Id, moment).Key) is not null))
            yield return move;
    }

    private static int? StateAfter(Entity target) =>
        target.Read<OptionSetValue>(OpportunityTable.State)?.Value
        ?? (target.Read<OptionSetValue>(OpportunityTable.Status) is { } status ? OpportunityTable.ClosedStateOf(status.Value) : null);
}
