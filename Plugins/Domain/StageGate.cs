namespace CrmChecklists.Domain;

/// <summary>A deal moves forward only when every item of the stages it leaves is settled as far as its enforcement asks.</summary>
internal static class StageGate
{
    public static Decision Decide(StageMove move, IEnumerable<ItemAnswer> known, DateTime now)
    {
        var gaps = Gaps(known.Where(one => one.Item.Stage is { } stage && move.Leaves(stage)), now);
        return gaps.Count == 0 ? Decision.Allow : Decision.Refuse(Messages.StageHeld(move, gaps), gaps);
    }

    /// <summary>A deal is closed only when the checklist for that moment is settled as far as its items ask.</summary>
    /// <param name="moments">Winning or losing; both where nobody says which it is.</param>
    /// <param name="known">The items of their checklists.</param>
    /// <param name="now">The moment of deciding, UTC.</param>
    public static Decision Decide(IReadOnlyList<Moment> moments, IEnumerable<ItemAnswer> known, DateTime now)
    {
        var gaps = Gaps(known, now);
        return gaps.Count == 0 ? Decision.Allow : Decision.Refuse(Messages.ClosingHeld(moments, gaps), gaps);
    }

    private static IReadOnlyList<Gap> Gaps(IEnumerable<ItemAnswer> asked, DateTime now) =>
        asked.Where(one => one.Holds(now))
             .OrderBy(one => one.Item.Stage)
             .ThenByDescending(one => one.Item.Impact)
             .ThenBy(one => one.Item.Effort)
             .ThenBy(one => one.Item.Order)
             .Select(one => new Gap(one.Item, one.StateAt(now), one.Because(now)!))
             .ToList();
}
