using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>What the gate decided about a move, and on what.</summary>
/// <param name="Leg">From where to where, and on which road.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Asked">The deal, and what was asked of it.</param>
internal sealed record Ruling(Leg Leg, Decision Decision, Asked Asked)
{
    /// <summary>Decides a change of a process row. Reads as SYSTEM whatever the caller may see: a lock that depends on the reader's rights is none. Three requests at most.</summary>
    public static Ruling On(IOrganizationService asSystem, ProcessMove moved, DateTime now)
    {
        var stages = (moved.From ?? moved.To) is { } anchor ? Queries.StagesBeside(asSystem, anchor) : [];
        var move = new StageMove(stages.FirstOrDefault(stage => stage.Id == moved.From), stages.FirstOrDefault(stage => stage.Id == moved.To));
        if (moved.IsFinish)
            move = move with { To = null };

        var leg = Leg.Of(moved, move);
        if (!moved.IsFinish && move.To is null)
            return new Ruling(leg, Decision.Refuse(Messages.UnknownStage()), new Asked(DealRow.Read(asSystem, moved.Deal, []), []));

        var left = moved.BeginsDeal ? [] : stages.Select(stage => stage.Category).Where(move.Leaves).ToList();
        var asked = AskedOf(asSystem, moved.Deal, left, now);
        return new Ruling(leg, StageGate.Decide(move, asked.Items.Select(one => one.Known), now), asked);
    }

    /// <summary>Decides the closing of a deal by that moment's own checklists. Two requests.</summary>
    /// <param name="asSystem">Reads all.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="moment">Winning or losing.</param>
    /// <param name="leg">How the receipt names it.</param>
    /// <param name="now">The moment of deciding, UTC.</param>
    public static Ruling On(IOrganizationService asSystem, Guid deal, Moment moment, Leg leg, DateTime now)
    {
        var asked = Asked.Of(asSystem, asSystem, deal, AskedScope.At(moment), AnswerTable.Judged, now);
        return new Ruling(leg, StageGate.Decide(moment, asked.Items.Select(one => one.Known), now), asked);
    }

    private static Asked AskedOf(IOrganizationService asSystem, Guid deal, IReadOnlyCollection<int> left, DateTime now) => left.Count == 0
        ? new Asked(DealRow.Read(asSystem, deal, []), [])
        : Asked.Of(asSystem, asSystem, deal, AskedScope.Leaving(left), AnswerTable.Judged, now);
}
