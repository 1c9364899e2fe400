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
    private const string KeptPrefix = "solution/";
    private const string BaseBlob = "environment/base";

    private readonly Lock gate = new();
    private readonly SolutionPackage basis = BaseSolution.Load();
    private readonly List<(string Blob, SolutionPackage Package)> kept = [];

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

    /// <summary>Imports or updates a packed solution. Data stays; components of the same name or id are replaced, new ones added.</summary>
    /// <exception cref="DataverseFault">The file is wrong, older than what is here, or needs what is not here. Nothing was changed then.</exception>
    public ImportedSolution Import(byte[] zip)
    {
        lock (gate)
        {
            var package = SolutionReader.Read(zip);
            using var session = database.OpenWrite();
            return InTransaction(session, () => Import(package, zip, session));
        }
    }

    private ImportedSolution Import(SolutionPackage package, byte[] zip, IStorageSession session)
    {
        var manifest = package.Manifest;
        var replaced = CheckInstalled(manifest);
        var (next, blob) = Place(package);
        var composed = Compose(next);
        var before = metadata.Current;
        database.Apply(composed, session);
        var rows = new RowWriter(session, composed, Now);
        WriteSolution(rows, package, before);
        session.PutBlob(blob, zip);
        session.Commit();

        kept.Clear();
        kept.AddRange(next);
        metadata.Replace(composed);
        return new ImportedSolution(manifest.UniqueName, manifest.Version, replaced, manifest.IsManaged, package.Warnings);
    }

    private void OpenEnvironment(EmulatorOptions options)
    {
        using var session = database.OpenWrite();
        foreach (var name in session.BlobNames(KeptPrefix).Order(StringComparer.Ordinal))
            kept.Add((name, SolutionReader.Read(session.GetBlob(name)!)));

        var composed = Compose(kept);
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
        WriteSolution(rows, basis, before: null);
        if (present is null)
            EnvironmentSeed.AssignRoles(rows, administrator);
        session.PutBlob(BaseBlob, stamp);
    }

    private void WriteSolution(RowWriter rows, SolutionPackage package, EnvironmentMetadata? before)
    {
        new RoleWriter(rows).Write(package.Roles, before);
        EnvironmentSeed.WriteMessageFilters(rows, package.Tables.Select(t => t.LogicalName));
        new ComponentWriter(rows, package, WriteSolutionRow(rows, package.Manifest)).Write();
    }

    private Guid WriteSolutionRow(RowWriter rows, SolutionManifest manifest)
    {
        var publisher = manifest.Publisher;
        var publisherId = rows.Find("publisher", "uniquename", publisher.UniqueName) ?? StableId.Of("publisher", publisher.UniqueName);
        rows.Upsert("publisher", publisherId,
            ("uniquename", publisher.UniqueName), ("friendlyname", publisher.Name.ToString()), ("customizationprefix", publisher.Prefix),
            ("customizationoptionvalueprefix", publisher.OptionValuePrefix));

        var found = rows.Find("solution", "uniquename", manifest.UniqueName);
        var id = found ?? StableId.Of("solution", manifest.UniqueName);
        rows.Upsert("solution", id,
            [
                ("uniquename", manifest.UniqueName), ("friendlyname", manifest.Name.ToString()), ("description", manifest.Description?.ToString()),
                ("version", manifest.Version.ToString()), ("ismanaged", manifest.IsManaged), ("isvisible", true), ("updatedon", Now),
                ("publisherid", new EntityReference("publisher", publisherId)), .. found is null ? [("installedon", (object?)Now)] : Array.Empty<(string, object?)>(),
            ]);
        return id;
    }

    private Version? CheckInstalled(SolutionManifest offered)
    {
        if (Newest(offered.UniqueName) is not { } installed)
            return null;
        if (offered.Version < installed.Version)
            throw ImportFaults.Older(offered.UniqueName, offered.Version, installed.Version);
        if (offered.IsManaged != installed.IsManaged)
            throw ImportFaults.Invalid("solution.xml", $"the solution {offered.UniqueName} is {Kind(offered)}, but it is here as {Kind(installed)} already");
        return installed.Version;
    }

    private static string Kind(SolutionManifest manifest) => manifest.IsManaged ? "managed" : "unmanaged";

    private SolutionManifest? Newest(string uniqueName) => kept.LastOrDefault(k => k.Package.Manifest.UniqueName == uniqueName).Package?.Manifest;

    /// <summary>
    /// Where the package stands among those kept. It takes its predecessor's place, unless that would lose a table or column the predecessor brought:
    /// an update removes nothing, so then both are kept.
    /// </summary>
    private (List<(string Blob, SolutionPackage Package)> Next, string Blob) Place(SolutionPackage package)
    {
        var at = kept.FindLastIndex(k => k.Package.Manifest.UniqueName == package.Manifest.UniqueName);
        if (at >= 0)
        {
            var replacing = kept.ToList();
            replacing[at] = (kept[at].Blob, package);
            if (Covers(package, kept[at].Package))
                return (replacing, kept[at].Blob);
        }

        var blob = $"{KeptPrefix}{kept.Count:D4}/{package.Manifest.UniqueName}";
        return ([.. kept, (blob, package)], blob);
    }

    private static bool Covers(SolutionPackage next, SolutionPackage previous) =>
        Names(previous).IsSubsetOf(Names(next));

    private static HashSet<string> Names(SolutionPackage package) =>
        [
            .. package.Tables.SelectMany(t => t.Columns.Select(c => $"{t.LogicalName}.{c.Column.LogicalName}").Append(t.LogicalName)),
            .. package.ManyToMany.Select(r => r.SchemaName), .. package.GlobalChoices.Select(c => c.Name),
        ];

    private EnvironmentMetadata Compose(IEnumerable<(string Blob, SolutionPackage Package)> packages) =>
        MetadataComposer.Compose([basis, .. packages.Select(p => p.Package)]);

    private bool Holds(byte[] zip)
    {
        using var session = database.OpenRead();
        return session.BlobNames(KeptPrefix).Any(name => session.GetBlob(name).AsSpan().SequenceEqual(zip));
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
