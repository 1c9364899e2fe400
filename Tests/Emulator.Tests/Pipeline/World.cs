using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.Security;
using Emulator.Solutions;
using Emulator.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

/// <summary>An environment in memory with the base tables, an administrator, and what a test adds: units, users, roles, steps, Custom APIs.</summary>
internal sealed class World : IDisposable
{
    private static readonly EnvironmentMetadata Base = BaseMetadata.Load();

    private readonly SqliteDatabase database = SqliteDatabase.Open(null);

    /// <param name="isBooted">Whether the environment is set up as a start does it, with the base solution's roles and processes; slower.</param>
    public World(bool isBooted = false)
    {
        var metadata = new MetadataHolder(Base);
        Dataverse = new Dataverse(database, metadata, new NotedSolutions(Import), Clock, NullLogger.Instance);
        Admin = isBooted ? Boot(metadata) : Seed();
        Plugins = new TestPluginRows(this);
    }

    public ManualClock Clock { get; } = new();
    public Dataverse Dataverse { get; }
    public Guid Admin { get; }
    public TestPluginRows Plugins { get; }

    /// <summary>What ImportSolution was given.</summary>
    public byte[]? Imported { get; private set; }

    /// <summary>The sentence every import is to fail with.</summary>
    public string? RefusesImports { get; set; }

    public IOrganizationService AsAdmin => As(Admin);

    public IOrganizationService As(Guid user) => Dataverse.ServiceFor(Caller.Of(user));

    public OrganizationResponse Execute(Guid user, OrganizationRequest request, CallOptions? options = null) =>
        Dataverse.Execute(Caller.Of(user), request, options ?? CallOptions.None);

    /// <summary>A row written below the pipeline, as an import does.</summary>
    public Guid Put(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in values) row[column] = value;
        using var session = database.OpenWrite();
        session.Insert(Base.Table(table), row);
        return id;
    }

    /// <summary>The row as it is stored, or null.</summary>
    public Entity? Stored(string table, Guid id)
    {
        using var session = database.OpenRead();
        return session.Find(Base.Table(table), id);
    }

    public Guid BusinessUnit(string name, Guid parent) =>
        Put("businessunit", Guid.NewGuid(), ("name", name), ("parentbusinessunitid", Unit(parent)));

    public Guid User(string name, Guid unit, params Guid[] roles)
    {
        var id = Put("systemuser", Guid.NewGuid(), ("fullname", name), ("businessunitid", Unit(unit)), ("internalemailaddress", Email(name)));
        foreach (var role in roles) Put("systemuserroles", Guid.NewGuid(), ("systemuserid", id), ("roleid", role));
        return id;
    }

    public Guid Team(string name, Guid unit, Guid[] members, params Guid[] roles)
    {
        var id = Put("team", Guid.NewGuid(), ("name", name), ("businessunitid", Unit(unit)));
        foreach (var member in members) Put("teammembership", Guid.NewGuid(), ("teamid", id), ("systemuserid", member));
        foreach (var role in roles) Put("teamroles", Guid.NewGuid(), ("teamid", id), ("roleid", role));
        return id;
    }

    /// <summary>A role with one depth for all its privileges, written without the leading "prv".</summary>
    public Guid Role(PrivilegeDepth depth, params string[] privileges)
    {
        var role = Put("role", Guid.NewGuid(), ("name", "A role"), ("businessunitid", Unit(WellKnown.RootBusinessUnit)));
        foreach (var name in privileges)
        {
            var privilege = PrivilegeId("prv" + name);
            Put("roleprivileges", Guid.NewGuid(), ("roleid", role), ("privilegeid", privilege), ("privilegedepthmask", (int)depth));
        }

        return role;
    }

    public Guid Account(string name = "Acme") => AsAdmin.Create(new Entity("account") { ["name"] = name });

    public Entity Read(string table, Guid id, params string[] columns) => AsAdmin.Retrieve(table, id, new ColumnSet(columns));

    /// <summary>Runs what must be refused.</summary>
    public static DataverseFault Refused(Action action) => Assert.Throws<DataverseFault>(() => action())!;

    public static string Email(string name) => $"{name.Split(' ')[0].ToLowerInvariant()}@demo.example";

    public void Dispose()
    {
        Dataverse.WhenIdle().Wait(TimeSpan.FromSeconds(10));
        Dataverse.Dispose();
        database.Dispose();
    }

    private Guid Boot(MetadataHolder metadata)
    {
        new SolutionImporter(database, metadata, Clock).Boot(new EmulatorOptions());
        return Dataverse.FindUser("admin@demo.example")!.Value;
    }

    private Guid Seed()
    {
        using (var session = database.OpenWrite()) database.Apply(Base, session);
        Put("businessunit", WellKnown.RootBusinessUnit, ("name", "Contoso"));
        Put("systemuser", WellKnown.SystemUser, ("fullname", "SYSTEM"), ("businessunitid", Unit(WellKnown.RootBusinessUnit)));
        Put("organization", WellKnown.Organization, ("name", "Contoso"));
        Put("role", WellKnown.SystemAdministratorRole, ("name", "System Administrator"), ("businessunitid", Unit(WellKnown.RootBusinessUnit)));
        Put("role", WellKnown.SystemCustomizerRole, ("name", "System Customizer"), ("businessunitid", Unit(WellKnown.RootBusinessUnit)));
        return User("Ada Admin", WellKnown.RootBusinessUnit, WellKnown.SystemAdministratorRole);
    }

    private Guid PrivilegeId(string name)
    {
        using var session = database.OpenRead();
        var found = session.FindId(Base.Table("privilege"), new Dictionary<string, object> { ["name"] = name });
        return found ?? Put("privilege", Guid.NewGuid(), ("name", name));
    }

    private static EntityReference Unit(Guid id) => new("businessunit", id);

    private void Import(byte[] zip) => Imported = RefusesImports is null ? zip : throw new DataverseFault(1, System.Net.HttpStatusCode.BadRequest, RefusesImports);
}
