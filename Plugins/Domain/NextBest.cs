namespace CrmChecklists.Domain;

/// <summary>The order in which a rep should look at items: where an hour's work helps the deal most comes first.</summary>
internal static class NextBest
{
    /// <summary>What holds the move first, then what is still to do, then what is settled; inside each by impact per effort, then the checklist's order.</summary>
    public static IReadOnlyList<ItemAnswer> First(IEnumerable<ItemAnswer> known, DateTime now) =>
        known.OrderByDescending(one => one.Holds(now))
             .ThenBy(one => one.IsSettled(now))
             .ThenByDescending(one => (double)one.Item.Impact / one.Item.Effort)
             .ThenBy(one => one.Item.Order)
             .ToList();
}
