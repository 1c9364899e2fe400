namespace Emulator.Solutions;

/// <summary>What going from one set of layers to another means for components.</summary>
internal sealed class LayerChange
{
    private readonly List<(SolutionPackage Package, HashSet<ComponentKey> Keys)> next;
    private readonly List<SolutionPackage> gone;
    private readonly List<(SolutionPackage Package, HashSet<ComponentKey> Keys)> before;

    public LayerChange(SolutionLayers from, SolutionLayers to)
    {
        before = WithKeys(from.Packages);
        next = WithKeys(to.Packages);
        gone = [.. from.Packages.Where(p => !to.Packages.Any(n => ReferenceEquals(n, p)))];
        var added = to.Packages.Where(p => !from.Packages.Any(n => ReferenceEquals(n, p))).ToList();
        var touched = PackageComponents.Of(gone.Concat(added));
        Vanishing = [.. touched.Where(k => !next.Any(n => n.Keys.Contains(k)))];
        Rewrites = [.. next.Select(n => PackageComponents.Only(n.Package, k => touched.Contains(k) && TakesEffect(k, n.Package, added)))];
    }

    /// <summary>Components that no layer has any more.</summary>
    public HashSet<ComponentKey> Vanishing { get; }

    /// <summary>
    /// From the lowest layer to the highest: of each package the components that take effect now and did not before. A managed solution thus leaves alone what a
    /// layer above it says, and a layer that goes uncovers the one below. (Learn: "Solution layers".)
    /// </summary>
    public IReadOnlyList<SolutionPackage> Rewrites { get; }

    /// <summary>Refuses what would change whose a component is.</summary>
    /// <exception cref="DataverseFault">Another publisher's managed layer, or an unmanaged one, would be left without its base.</exception>
    public void DemandBases()
    {
        foreach (var package in gone.Where(g => g.Manifest.IsManaged))
        {
            foreach (var key in PackageComponents.Of(package))
            {
                var lowest = next.FirstOrDefault(n => n.Keys.Contains(key)).Package?.Manifest;
                if (lowest is null || lowest.UniqueName == BaseSolution.UniqueName || lowest.UniqueName == package.Manifest.UniqueName)
                    continue;
                if (!lowest.IsManaged)
                    throw ImportFaults.UnmanagedCopy(package.Manifest.UniqueName, lowest.UniqueName, key);
                if (lowest.Publisher.UniqueName != package.Manifest.Publisher.UniqueName && IsBase(key, package))
                    throw ImportFaults.BaseLayer(key);
            }
        }
    }

    /// <summary>Unmanaged solutions are one layer: what is imported last into it stands.</summary>
    private bool TakesEffect(ComponentKey key, SolutionPackage package, List<SolutionPackage> added)
    {
        var imported = added.LastOrDefault(a => !a.Manifest.IsManaged && next.Any(n => ReferenceEquals(n.Package, a) && n.Keys.Contains(key)));
        var top = imported ?? next.LastOrDefault(n => n.Keys.Contains(key)).Package;
        return ReferenceEquals(top, package) && !ReferenceEquals(top, before.LastOrDefault(b => b.Keys.Contains(key)).Package);
    }

    private bool IsBase(ComponentKey key, SolutionPackage package) => ReferenceEquals(before.First(b => b.Keys.Contains(key)).Package, package);

    private static List<(SolutionPackage Package, HashSet<ComponentKey> Keys)> WithKeys(IEnumerable<SolutionPackage> packages) =>
        [.. packages.Select(p => (p, PackageComponents.Of(p)))];
}
