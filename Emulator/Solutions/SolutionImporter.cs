using System.Security.Cryptography;
using System.Text;
using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>
/// Brings solutions into an environment: metadata, SQL tables and component rows in one transaction. (Learn: "Import solutions", "Update or upgrade a solution".)
/// The zips are kept in the environment; its metadata is a function of the base solution and them.
/// </summary>
internal sealed class SolutionImporter(IDatabase database, MetadataHolder metadata, TimeProvider clock)
{
    private const string BaseBlob = "environment/base";

    private readonly Lock gate = new();
    private readonly SolutionPackage basis = BaseSolution.Load();
    private SolutionLayers layers = null!;

    /// <summary>
    /// Opens the environment: composes its metadata, seeds a new one, brings base rows up to this program's base solution, then imports the solutions
    /// given at start that it does not hold in exactly that form.
    /// </summary>
    /// <returns>What was imported.</returns>
    /// <exception cref="DataverseFault">A solution file cannot be read or imported; those before it are.</exception>
    public IReadOnlyList<ImportedSolution> Boot(EmulatorOptions options)
    {
        lock (gate)
            OpenEnvironment(options);
        return [.. options.Solutions.Select(ReadFile).Where(zip => !Holds(zip)).Select(Import)];
    }

    /// <summary>Imports or updates a packed solution. Data stays; components of the same name or id are replaced, new ones added, none is removed.</summary>
    /// <exception cref="DataverseFault">The file is wrong, older than what is here, or needs what is not here. Nothing was changed then.</exception>
    public ImportedSolution Import(byte[] zip) => Bring(zip, (present, package) => present.Import(package), package => package.Manifest.UniqueName);

    /// <summary>Imports a newer version of a managed solution beside the old one, until it is promoted or deleted.</summary>
    public ImportedSolution ImportHolding(byte[] zip) =>
        Bring(zip, (present, package) => present.ImportHolding(package), package => SolutionLayers.HoldingName(package.Manifest.UniqueName));

    /// <summary>Installs a managed solution, or replaces an older version: what the new one no longer has goes, with its data.</summary>
    /// <exception cref="DataverseFault">Not newer than what is here; something still needs what would go.</exception>
    public ImportedSolution Upgrade(byte[] zip) => Bring(zip, (present, package) => present.Upgrade(package), package => package.Manifest.UniqueName);

    /// <summary>Replaces a managed solution by the newer version that is held beside it.</summary>
    public Guid Promote(string uniqueName)
    {
        lock (gate)
        {
            using var session = database.OpenWrite();
            return InTransaction(session, () =>
            {
                Change(session, layers.Promote(uniqueName), null, uniqueName);
                return SolutionId(uniqueName);
            });
        }
    }

    /// <summary>
    /// Uninstalls a managed solution with its components, tables and data; takes only the container of an unmanaged one. (Learn: "Delete a solution".)
    /// </summary>
    /// <exception cref="DataverseFault">No such solution; the base solution; something depends on what would go. Nothing was changed then.</exception>
    public void Delete(Guid solution)
    {
        lock (gate)
        {
            using var session = database.OpenWrite();
            InTransaction(session, () =>
            {
                var name = session.Find(metadata.Current.Table("solution"), solution, ["uniquename"])?.GetAttributeValue<string>("uniquename")
                           ?? throw Faults.DoesNotExist("solution", solution);
                if (name == BaseSolution.UniqueName)
                    throw Faults.NotSupported("deleting the base solution");
                if (layers.Find(name) is not null)
                {
                    Change(session, layers.Delete(name), null, null);
                    return true;
                }

                // A container that somebody made through the Web API.
                session.Delete(metadata.Current.Table("solution"), solution);
                session.Commit();
                return true;
            });
        }
    }

    /// <summary>What keeps a managed solution from being uninstalled; finding it out changes nothing.</summary>
    public IReadOnlyList<Dependency> DependenciesForUninstall(string uniqueName)
    {
        lock (gate)
        {
            if (layers.Find(uniqueName) is not { IsManaged: true })
                return [];
            using var session = database.OpenWrite();
            session.Begin();
            return Prepare(session, new LayerChange(layers, layers.Delete(uniqueName)), layers.Delete(uniqueName)).Dependencies;
        }
    }

    /// <summary>The id of an installed solution's row.</summary>
    public Guid SolutionId(string uniqueName)
    {
        using var session = database.OpenRead();
        return session.FindId(metadata.Current.Table("solution"), new Dictionary<string, object> { ["uniquename"] = uniqueName }) ?? default;
    }

    private ImportedSolution Bring(byte[] zip, Func<SolutionLayers, SolutionPackage, SolutionLayers> how, Func<SolutionPackage, string> name)
    {
        lock (gate)
        {
            var package = SolutionReader.Read(zip);
            using var session = database.OpenWrite();
            return InTransaction(session, () =>
            {
                var replaced = layers.Find(package.Manifest.UniqueName)?.Version;
                Change(session, how(layers, package), zip, name(package));
                return new ImportedSolution(name(package), package.Manifest.Version, replaced, package.Manifest.IsManaged, package.Warnings);
            });
        }
    }

    /// <summary>Goes to the next layers and commits.</summary>
    /// <param name="zip">The file of the layer that is new, if any.</param>
    private void Change(IStorageSession session, SolutionLayers next, byte[]? zip, string? written)
    {
        var before = metadata.Current;
        var change = new LayerChange(layers, next);
        change.DemandBases();
        var (composed, dependencies) = Prepare(session, change, next, written);
        if (dependencies.Count > 0)
            throw ImportFaults.Needed(dependencies);

        var remover = new ComponentRemover(session, before, change.Vanishing);
        remover.DemandUnassignedRoles();
        remover.Remove();
        RemoveSolutionRows(session, next);
        database.Shrink(before, composed!, session);
        next = PutBlobs(session, next, zip);
        session.Commit();
        layers = next;
        metadata.Replace(composed!);
    }

    /// <summary>
    /// Brings metadata, SQL tables and rows to the next layers, but removes nothing yet: what needs something that is to go can only be told when everything else
    /// is as it will be.
    /// </summary>
    private (EnvironmentMetadata? Composed, IReadOnlyList<Dependency> Dependencies) Prepare(
        IStorageSession session, LayerChange change, SolutionLayers next, string? written = null)
    {
        var before = metadata.Current;
        var finder = new DependencyFinder(session, before, change.Vanishing);
        finder.LookAt(next.Packages);
        EnvironmentMetadata? composed = null;
        if (finder.Found.Count == 0)
        {
            composed = MetadataComposer.Compose(next.Packages);
            database.Apply(composed, session);
            var rows = new RowWriter(session, composed, Now);
            if (written is not null)
                WriteSolutionRow(rows, next.Find(written)!);
            Write(rows, change.Rewrites, before);
        }

        finder.LookAtRows();
        return (composed, finder.Found);
    }

    private static void Write(RowWriter rows, IReadOnlyList<SolutionPackage> packages, EnvironmentMetadata? before)
    {
        new RoleWriter(rows).Write([.. packages.SelectMany(p => p.Roles)], before);
        EnvironmentSeed.WriteMessageFilters(rows, packages.SelectMany(p => p.Tables).Select(t => t.LogicalName).Distinct().Where(t => before?.TryTable(t) is null));
        foreach (var package in packages)
            new ComponentWriter(rows, package, IdOf(rows, package.Manifest)).Write();
    }

    private void RemoveSolutionRows(IStorageSession session, SolutionLayers next)
    {
        var table = metadata.Current.Table("solution");
        foreach (var name in layers.Kept.Select(k => k.Name).Distinct().Where(n => next.Find(n) is null))
        {
            if (session.FindId(table, new Dictionary<string, object> { ["uniquename"] = name }) is { } id)
                session.Delete(table, id);
        }
    }

    private static SolutionLayers PutBlobs(IStorageSession session, SolutionLayers next, byte[]? zip)
    {
        var content = next.Kept.Select((k, i) => (Kept: k, Blob: k.Blob(i), Zip: k.Source is null ? zip! : k.Source == k.Blob(i) ? null : session.GetBlob(k.Source)!)).ToList();
        foreach (var gone in session.BlobNames(KeptSolution.Prefix).Except(content.Select(c => c.Blob)))
            session.DeleteBlob(gone);
        foreach (var (_, blob, bytes) in content.Where(c => c.Zip is not null))
            session.PutBlob(blob, bytes!);
        return next.With([.. content.Select(c => c.Kept with { Source = c.Blob })]);
    }

    private void OpenEnvironment(EmulatorOptions options)
    {
        using var session = database.OpenWrite();
        layers = new SolutionLayers(
            basis, [.. session.BlobNames(KeptSolution.Prefix).Order(StringComparer.Ordinal).Select(name => KeptSolution.Read(name, session.GetBlob(name)!))]);
        var composed = MetadataComposer.Compose(layers.Packages);
        InTransaction(session, () =>
        {
            database.Apply(composed, session);
            BringBaseUp(new RowWriter(session, composed, Now), session, options.Administrator);
            session.Commit();
            return true;
        });
        metadata.Replace(composed);
    }

    private void BringBaseUp(RowWriter rows, IStorageSession session, string administrator)
    {
        var stamp = SHA256.HashData(Encoding.UTF8.GetBytes(BaseSolution.Compose().ToString()));
        var present = session.GetBlob(BaseBlob);
        if (present is not null && present.AsSpan().SequenceEqual(stamp))
            return;

        if (present is null)
            EnvironmentSeed.Write(rows, administrator);
        EnvironmentSeed.WriteMessages(rows);
        WriteSolutionRow(rows, basis.Manifest);
        Write(rows, [basis], before: null);
        if (present is null)
            EnvironmentSeed.AssignRoles(rows, administrator);
        session.PutBlob(BaseBlob, stamp);
    }

    private void WriteSolutionRow(RowWriter rows, SolutionManifest manifest)
    {
        var publisher = manifest.Publisher;
        var publisherId = rows.Find("publisher", "uniquename", publisher.UniqueName) ?? StableId.Of("publisher", publisher.UniqueName);
        rows.Upsert("publisher", publisherId,
            ("uniquename", publisher.UniqueName), ("friendlyname", publisher.Name.ToString()), ("customizationprefix", publisher.Prefix),
            ("customizationoptionvalueprefix", publisher.OptionValuePrefix));

        var found = rows.Find("solution", "uniquename", manifest.UniqueName);
        rows.Upsert("solution", IdOf(rows, manifest),
            [
                ("uniquename", manifest.UniqueName), ("friendlyname", manifest.Name.ToString()), ("description", manifest.Description?.ToString()),
                ("version", manifest.Version.ToString()), ("ismanaged", manifest.IsManaged), ("isvisible", true), ("updatedon", Now),
                ("publisherid", new EntityReference("publisher", publisherId)), .. found is null ? [("installedon", (object?)Now)] : Array.Empty<(string, object?)>(),
            ]);
    }

    private static Guid IdOf(RowWriter rows, SolutionManifest manifest) =>
        rows.Find("solution", "uniquename", manifest.UniqueName) ?? StableId.Of("solution", manifest.UniqueName);

    private bool Holds(byte[] zip)
    {
        using var session = database.OpenRead();
        return layers.Kept.Any(k => !k.IsLoose && session.GetBlob(k.Source!).AsSpan().SequenceEqual(zip));
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ImportFaults.NotASolution($"the file {path} cannot be read ({e.Message.TrimEnd('.')}).", e);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static T InTransaction<T>(IStorageSession session, Func<T> work)
    {
        session.Begin();
        try
        {
            return work();
        }
        catch
        {
            if (session.InTransaction)
                session.Rollback();
            throw;
        }
    }
}
