using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Solutions;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Solutions;

/// <summary>An environment in a file of its own, to bring solutions into, look at and start again.</summary>
internal sealed class SolutionWorld : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"solutions-{Guid.NewGuid():N}.db");
    private SqliteDatabase database = null!;

    public SolutionWorld() => Start();

    public MetadataHolder Metadata { get; private set; } = null!;
    public SolutionImporter Importer { get; private set; } = null!;

    public ImportedSolution Import(SmallSolution solution) => Importer.Import(solution.Zip());

    public void Delete(string solution) => Importer.Delete(FindId("solution", "uniquename", solution) ?? throw new AssertionException($"no solution {solution}"));

    /// <summary>What the next start of the program finds.</summary>
    public void Restart()
    {
        database.Dispose();
        Start();
    }

    public Guid Insert(Entity row)
    {
        if (row.Id == default) row.Id = Guid.NewGuid();
        using var session = database.OpenWrite();
        session.Insert(Metadata.Current.Table(row.LogicalName), row);
        return row.Id;
    }

    public void Update(Entity row)
    {
        using var session = database.OpenWrite();
        session.Update(Metadata.Current.Table(row.LogicalName), row);
    }

    public Entity? Find(string table, Guid id)
    {
        using var session = database.OpenRead();
        return session.Find(Metadata.Current.Table(table), id);
    }

    public Guid? FindId(string table, string column, object value)
    {
        using var session = database.OpenRead();
        return session.FindId(Metadata.Current.Table(table), new Dictionary<string, object> { [column] = value });
    }

    public IReadOnlyList<Entity> All(string table, params string[] columns)
    {
        using var session = database.OpenRead();
        return RowQuery.Where(session, Metadata.Current.Table(table), columns);
    }

    public void Link(string table, string relationship, Guid first, Guid second)
    {
        using var session = database.OpenWrite();
        session.Link(Metadata.Current.Table(table).ManyToMany.Single(r => r.SchemaName == relationship), first, second);
    }

    /// <summary>Everything that a solution could leave behind: the names of tables and columns, and the rows of component tables.</summary>
    public string Inventory()
    {
        var tables = Metadata.Current.Tables.Values.OrderBy(t => t.LogicalName, StringComparer.Ordinal).ToList();
        var definitions = tables.Select(t => $"{t.LogicalName}: {string.Join(",", t.Columns.Keys.Order(StringComparer.Ordinal))}");
        var rows = tables.Where(t => t.IsSystem || t.IsIntersect || t.LogicalName is "annotation" or "privilege" or "processstage" or "sdkmessage")
            .Where(t => t.LogicalName != "publisher").SelectMany(t => All(t.LogicalName).Select(r => $"{t.LogicalName} {r.Id}"));
        return string.Join("\n", definitions.Concat(rows.Order(StringComparer.Ordinal)));
    }

    public void Dispose()
    {
        database.Dispose();
        foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            File.Delete(left);
    }

    private void Start()
    {
        database = SqliteDatabase.Open(file);
        Metadata = new MetadataHolder(new EnvironmentMetadata([], []));
        Importer = new SolutionImporter(database, Metadata, TimeProvider.System);
        Importer.Boot(new EmulatorOptions());
    }
}
