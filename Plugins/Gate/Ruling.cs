using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>What the gate decided about a move, and on what. Reads as SYSTEM whatever the caller may see: a lock that depends on the reader's rights is none.</summary>
/// <param name="Leg">From where to where, and on which road.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Asked">The deal, and what was asked of it.</param>
/// <param name="Lesson">What a deal taught that may close now; null for other moves, and where nothing was answered.</param>
internal sealed record Ruling(Leg Leg, Decision Decision, Asked Asked, Lesson? Lesson = null)
{
    /// <summary>In which language it is told and written down: see <see cref="DealRow.OwnersLanguage"/>.</summary>
    public Language Language => Asked.Deal?.OwnersLanguage ?? Language.English;

    /// <summary>Decides a change of a process row; null where it only begins in its first stage, which is no move. Three requests at most.</summary>
    public static Ruling? On(IOrganizationService asSystem, ProcessMove moved, DateTime now)
    {
        var stages = (moved.From ?? moved.To) is { } anchor ? Queries.StagesBeside(asSystem, anchor) : [];
        var move = new StageMove(stages.FirstOrDefault(stage => stage.Id == moved.From), stages.FirstOrDefault(stage => stage.Id == moved.To));
        if (moved.IsFinish)
            move = move with { To = null };
        else if (moved.From is null && move.To is { } first && stages.All(stage => stage.Category >= first.Category))
            return null;

        var leg = Leg.Of(moved, move);
        if (!moved.IsFinish && move.To is null)
            return new Ruling(leg, Decision.Refuse(Messages.UnknownStage()), new Asked(DealRow.Read(asSystem, moved.Deal, []), []));

        // A process that is created finished, and does not say where, has left every stage there is.
        var asked = AskedOf(asSystem, moved.Deal, Left(move, stages.Count == 0 ? UsualStages.All : stages, moved.HasLead), now);
        return new Ruling(leg, StageGate.Decide(move, asked.Items.Select(one => one.Known), now), asked);
    }

    /// <summary>Decides a change of a deal's own state or sales stage. Three requests at most.</summary>
    /// <param name="asSystem">Reads everything.</param>
    /// <param name="moved">The change.</param>
    /// <param name="now">The moment of the change, UTC.</param>
    /// <param name="exit">The exit it is part of, or null.</param>
    public static Ruling On(IOrganizationService asSystem, DealMove moved, DateTime now, Exit? exit = null) =>
        moved.Road == Road.SalesStage ? OnSalesStage(asSystem, moved, now)
        : moved.To == OpportunityTable.Lost && exit is not null ? OnExit(asSystem, moved, exit)
        : moved.Moments.Count == 0 ? new Ruling(Leg.Of(moved, null), Decision.Allow, new Asked(DealRow.Read(asSystem, moved.Deal, []), []))
        : OnClosing(asSystem, moved, now);

    private static Ruling OnClosing(IOrganizationService asSystem, DealMove moved, DateTime now)
    {
        var asked = Asked.Of(asSystem, asSystem, moved.Deal, AskedScope.At(moved.Moments), AnswerTable.Told, now, withStand: true);
        var decision = StageGate.Decide(moved.Moments, asked.Items.Select(one => one.Known), now);
        return new Ruling(Leg.Of(moved, asked.Deal?.Stand?.Since), decision, asked, decision.IsAllowed ? Lesson.Of(asSystem, moved, asked, now) : null);
    }

    // Reason and words are what the checklist for losing would ask.
    private static Ruling OnExit(IOrganizationService asSystem, DealMove moved, Exit exit)
    {
        var row = DealRow.Read(asSystem, moved.Deal, [], withStand: true);
        return new Ruling(Leg.Of(moved.WithinExit, row?.Stand?.Since), Decision.Allow, new Asked(row, []), Lesson.Of(moved, exit));
    }

    // What a deal's own process has passed is not asked again by a flow that copies the stage over.
    private static Ruling OnSalesStage(IOrganizationService asSystem, DealMove moved, DateTime now)
    {
        var row = DealRow.Read(asSystem, moved.Deal, [], withStand: true);
        var stands = new[] { moved.From, row?.Stand?.Category }.Max();
        var move = new StageMove(Usual(stands), Usual(moved.To));
        var left = moved.To is null ? [] : Left(move, UsualStages.All, hasLead: false);
        var asked = left.Count == 0 ? new Asked(row, []) : AskedOf(asSystem, moved.Deal, left, now);
        return new Ruling(Leg.Of(moved, null), StageGate.Decide(move, asked.Items.Select(one => one.Known), now), asked);
    }

    // The first stages of a lead's process are the lead's; without a lead they were nobody's, and are asked like all others.
    private static IReadOnlyList<int> Left(StageMove move, IEnumerable<Stage> stages, bool hasLead) =>
        stages.Where(stage => stage.IsDeals || !hasLead).Select(stage => stage.Category).Where(move.Leaves).Distinct().ToList();

    private static Stage? Usual(int? category) => category is { } value ? new Stage(Guid.Empty, value, UsualStages.NameOf(value)) : null;

    private static Asked AskedOf(IOrganizationService asSystem, Guid deal, IReadOnlyCollection<int> left, DateTime now) => left.Count == 0
        ? new Asked(DealRow.Read(asSystem, deal, []), [])
        : Asked.Of(asSystem, asSystem, deal, AskedScope.Leaving(left), AnswerTable.Judged, now);
}
