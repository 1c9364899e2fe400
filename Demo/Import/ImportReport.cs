namespace CrmChecklists.Demo.Import;

/// <summary>What an import did. <paramref name="Rows"/> counts what was written, 0 when everything was there already.</summary>
public sealed record ImportReport(SalesFolder Folder, IReadOnlyList<Deal> Deals, IReadOnlyList<ImportProblem> Problems, int Rows, TimeSpan Took)
{
    /// <summary>The summary a person reads at the end, and the first lines of every kind of problem.</summary>
    public IEnumerable<string> Summary()
    {
        yield return Rows == 0
            ? $"Everything of {Path.GetFileName(Folder.Path.TrimEnd('/', '\\'))} was there already: nothing changed."
            : FormattableString.Invariant($"Wrote {Rows:N0} rows in {Took.TotalSeconds:F1} s ({Rows / Took.TotalSeconds:N0} rows/s).");
        yield return FormattableString.Invariant(
            $"Deals: {Deals.Count:N0} of {Folder.Deals.Count:N0}. Qualify (Prospecting) {Count(DealOutcome.Prospecting):N0}, Develop (Engaging) {Count(DealOutcome.Engaging):N0}, won {Count(DealOutcome.Won):N0}, lost {Count(DealOutcome.Lost):N0}.");
        yield return FormattableString.Invariant(
            $"Owners: {Deals.Select(d => d.Agent).Distinct().Count()} agents with deals of {Folder.Agents.Count}, {Folder.Agents.Select(a => a.Manager).Distinct().Count()} managers, {Folder.Agents.Select(a => a.Office).Distinct().Count()} offices.");

        foreach (var kind in Problems.GroupBy(p => p.Kind).OrderBy(k => k.First().IsTaken).ThenByDescending(k => k.Count()))
            yield return FormattableString.Invariant($"{kind.Count():N0} {kind.Key}");
    }

    private int Count(DealOutcome outcome) => Deals.Count(d => d.Outcome == outcome);
}
