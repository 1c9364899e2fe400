namespace CrmChecklists.Domain;

/// <summary>A deal moves forward only when every item of the stages it leaves is settled as far as its enforcement asks.</summary>
internal static class StageGate
{
    public static Decision Decide(StageMove move, IEnumerable<ItemAnswer> known, DateTime now)
    {
        var gaps = known.Where(one => one.Item.Stage is { } stage && move.Leaves(stage) && one.Holds(now))
                        .OrderBy(one => one.Item.Stage)
                        .ThenByDescending(one => one.Item.Impact)
                        .ThenBy(one => one.Item.Effort)
                        .ThenBy(one => one.Item.Order)
                        .Select(one => new Gap(one.Item, one.Answer.StateAt(now), one.Because(now)!))
                        .ToList();

        return gaps.Count == 0 ? Decision.Allow : Decision.Refuse(Messages.StageHeld(move, gaps), gaps);
    }
}
