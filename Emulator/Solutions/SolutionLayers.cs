namespace Emulator.Solutions;

/// <summary>
/// The solutions an environment keeps, as layers: the base solution, managed ones in the order of their import, then unmanaged ones. What a later one says of a
/// component wins. Immutable. (Learn: "Solution layers".)
/// </summary>
internal sealed class SolutionLayers(SolutionPackage basis, IReadOnlyList<KeptSolution> kept)
{
    private const string HoldingSuffix = "_Upgrade";

    public IReadOnlyList<KeptSolution> Kept => kept;

    /// <summary>From the lowest layer to the highest.</summary>
    public IReadOnlyList<SolutionPackage> Packages => [basis, .. kept.OrderBy(k => !k.IsManaged).Select(k => k.Package)];

    /// <summary>Components an unmanaged solution defines: a managed import leaves them as they are.</summary>
    public HashSet<ComponentKey> Unmanaged => PackageComponents.Of(kept.Where(k => !k.IsManaged).Select(k => k.Package));

    public SolutionManifest? Find(string uniqueName) => kept.LastOrDefault(k => k.Name == uniqueName && !k.IsLoose)?.Package.Manifest;

    public static string HoldingName(string uniqueName) => uniqueName + HoldingSuffix;

    /// <summary>
    /// Installs the package, or updates the solution of its name. An update takes its predecessor's place, unless that would lose a component the predecessor
    /// brought: an update removes nothing, so then both are kept. (Learn: "Update or upgrade a solution".)
    /// </summary>
    /// <exception cref="DataverseFault">The installed one is newer, or of the other kind; the package would own what an unmanaged solution made.</exception>
    public SolutionLayers Import(SolutionPackage package)
    {
        var offered = package.Manifest;
        if (Find(offered.UniqueName) is { } installed)
        {
            DemandSameKind(offered, installed);
            if (offered.Version < installed.Version)
                throw ImportFaults.NotHigher(offered.UniqueName, offered.Version, installed.Version);
        }

        DemandNoUnmanagedBase(package);
        var next = kept.Select(k => k.Name == offered.UniqueName ? k with { IsLoose = false } : k).ToList();
        var at = next.FindLastIndex(k => k.Name == offered.UniqueName);
        next.Insert(at < 0 ? next.Count : at + 1, new KeptSolution(package));
        if (at >= 0 && PackageComponents.Of(next[at].Package).IsSubsetOf(PackageComponents.Of(package)))
            next.RemoveAt(at);
        return With(next);
    }

    /// <summary>Imports the package beside the solution it is to replace, under the name that ends in "_Upgrade". (Learn: ImportSolutionRequest.HoldingSolution.)</summary>
    public SolutionLayers ImportHolding(SolutionPackage package)
    {
        DemandUpgrade(package.Manifest);
        DemandNoUnmanagedBase(package);
        var name = HoldingName(package.Manifest.UniqueName);
        return Find(name) is null ? With([.. kept, new KeptSolution(package).Named(name)]) : throw ImportFaults.AlreadyHolding(name);
    }

    /// <summary>Replaces a solution by the holding one, which takes its name and place; what only the old one had goes. (Learn: DeleteAndPromoteRequest.)</summary>
    public SolutionLayers Promote(string uniqueName)
    {
        var holding = kept.LastOrDefault(k => k.Name == HoldingName(uniqueName)) ?? throw ImportFaults.NothingToPromote(uniqueName);
        return Replace(holding.Named(uniqueName), kept.Where(k => k != holding));
    }

    /// <summary>The same in one step. A first version is installed. (Learn: StageAndUpgradeRequest.)</summary>
    public SolutionLayers Upgrade(SolutionPackage package)
    {
        if (Find(package.Manifest.UniqueName) is null)
            return Import(package);
        DemandUpgrade(package.Manifest);
        DemandNoUnmanagedBase(package);
        DemandNoHolding(package.Manifest.UniqueName);
        return Replace(new KeptSolution(package), kept);
    }

    /// <summary>Without a managed solution, or with what an unmanaged one leaves behind. (Learn: "Delete a solution".)</summary>
    public SolutionLayers Delete(string uniqueName)
    {
        if (Find(uniqueName) is not { } present)
            return this;
        DemandNoHolding(uniqueName);
        return present.IsManaged
            ? With([.. kept.Where(k => k.Name != uniqueName)])
            : With([.. kept.Select(k => k.Name == uniqueName ? k with { IsLoose = true } : k)]);
    }

    private SolutionLayers Replace(KeptSolution by, IEnumerable<KeptSolution> rest)
    {
        var next = rest.ToList();
        next[next.FindIndex(k => k.Name == by.Name)] = by;
        return With([.. next.Where(k => k == by || k.Name != by.Name)]);
    }

    public SolutionLayers With(IReadOnlyList<KeptSolution> next) => new(basis, next);

    private void DemandUpgrade(SolutionManifest offered)
    {
        var installed = Find(offered.UniqueName) ?? throw ImportFaults.NothingToUpgrade(offered.UniqueName);
        DemandSameKind(offered, installed);
        if (!offered.IsManaged)
            throw ImportFaults.NothingToUpgrade(offered.UniqueName);
        if (offered.Version <= installed.Version)
            throw ImportFaults.NotHigher(offered.UniqueName, offered.Version, installed.Version);
    }

    private static void DemandSameKind(SolutionManifest offered, SolutionManifest installed)
    {
        if (offered.IsManaged != installed.IsManaged)
            throw offered.IsManaged ? ImportFaults.ManagedOverUnmanaged() : ImportFaults.UnmanagedOverManaged();
    }

    private void DemandNoHolding(string uniqueName)
    {
        if (Find(HoldingName(uniqueName)) is not null)
            throw ImportFaults.HasHolding(uniqueName, HoldingName(uniqueName));
    }

    private void DemandNoUnmanagedBase(SolutionPackage package)
    {
        if (!package.Manifest.IsManaged)
            return;
        var mine = PackageComponents.Of(package);
        mine.IntersectWith(Unmanaged);
        mine.ExceptWith(PackageComponents.Of(Packages.Where(p => p.Manifest.IsManaged)));
        if (mine.Count > 0)
            throw ImportFaults.UnmanagedBase(mine.OrderBy(k => k.Kind).ThenBy(k => k.Name, StringComparer.Ordinal).First());
    }
}
