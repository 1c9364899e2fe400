namespace CrmChecklists.Domain;

/// <summary>The order in which practices are offered: the page shows the first few, so what fits this deal best and has helped colleagues most comes first.</summary>
internal static class PracticeRanking
{
    /// <summary>
    /// What is meant for deals like this one before what is meant for all, the more columns its condition names the earlier; then the share of those it helped; then the won deals it helped in; then
    /// the order sales ops gave. The key decides last, so that the order is the same for everybody.
    /// </summary>
    public static IReadOnlyList<PracticeStanding> First(IEnumerable<PracticeStanding> practices) =>
        practices.OrderByDescending(one => one.Specificity)
                 .ThenByDescending(Share)
                 .ThenByDescending(one => one.WonDeals)
                 .ThenBy(one => one.Practice.Order)
                 .ThenBy(one => one.Practice.Key, StringComparer.Ordinal)
                 .ToList();

    /// <summary>
    /// Laplace's rule of succession: a practice nobody has judged counts as one half, and a single voice neither makes nor breaks one. Exact as a decimal, which a comparison of two shares needs.
    /// </summary>
    public static decimal Share(PracticeStanding one) => (one.Helped + 1m) / (one.Helped + one.DidNot + 2m);
}
