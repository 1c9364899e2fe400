using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>What the gate decided about a move, and on what.</summary>
/// <param name="Move">The stages, as far as they are known.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Checklists">The versions it rests on: "qualify 2, develop 1".</param>
internal sealed record Ruling(StageMove Move, Decision Decision, string Checklists)
{
    /// <summary>Decides. Reads as SYSTEM whatever the caller may see: a lock that depends on the reader's rights is none. Two requests at most.</summary>
    public static Ruling On(IOrganizationService asSystem, ProcessMove moved, DateTime now)
    {
        var stages = (moved.From ?? moved.To) is { } anchor ? Queries.StagesBeside(asSystem, anchor) : [];
        var move = new StageMove(stages.FirstOrDefault(stage => stage.Id == moved.From), stages.FirstOrDefault(stage => stage.Id == moved.To));
        if (!moved.IsFinish && move.To is null)
            return new Ruling(move, Decision.Refuse(Messages.UnknownStage()), "");
        if (moved.IsFinish)
            move = move with { To = null };

        var left = stages.Select(stage => stage.Category).Where(move.Leaves).ToList();
        if (moved.BeginsDeal || left.Count == 0)
            return new Ruling(move, Decision.Allow, "");

        var known = Queries.KnownItems(asSystem, moved.Deal, left, AnswerTable.Judged);
        return new Ruling(move, StageGate.Decide(move, known.Select(one => one.Known), now), KnownItem.Versions(known));
    }
}
