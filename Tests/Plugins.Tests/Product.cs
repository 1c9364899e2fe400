using CrmChecklists.Packer;
using Emulator;
using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.Solutions;
using Emulator.Storage;
using Emulator.WebApi.Host;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Plugins.Tests;

/// <summary>An environment in memory with the packed product in it, as a customer would import it, and people with their roles.</summary>
internal sealed class Product : IDisposable
{
    private static readonly Lazy<IReadOnlyList<string>> Zips = new(Pack);

    private readonly SqliteDatabase database = SqliteDatabase.Open(null);
    private readonly MetadataHolder metadata;
    private readonly Emulator.Pipeline.Dataverse dataverse;
    private WebHost? web;

    /// <param name="more">Files of other solutions, imported before.</param>
    public Product(params string[] more) : this(Zip("CrmChecklists.zip"), more)
    {
    }

    private Product(string zip, string[] more)
    {
        metadata = new MetadataHolder(BaseMetadata.Load());
        var options = new EmulatorOptions { Solutions = [.. more, zip] };
        var importer = new SolutionImporter(database, metadata, TimeProvider.System);
        importer.Boot(options);
        dataverse = new Emulator.Pipeline.Dataverse(
            database, metadata, new LoggedSolutions(importer, NullLogger.Instance), TimeProvider.System, NullLogger.Instance);
        AdminId = dataverse.FindUser(options.Administrator)!.Value;
        Admin = As(AdminId);
        Call<string>(Admin, "chk_CompleteSetup", "Report");
    }

    /// <summary>The managed zip, as customers get it.</summary>
    public static string ManagedZip => Zip("CrmChecklists_managed.zip");

    /// <summary>An environment with another packing of the product: the path of its zip.</summary>
    public static Product From(string zip) => new(zip, []);

    public Guid AdminId { get; }

    /// <summary>A System Administrator.</summary>
    public IOrganizationService Admin { get; }

    /// <summary>The same, past all plug-ins.</summary>
    public IOrganizationService Bypassing => new Bypassing(Admin);

    public IOrganizationService As(Guid user) => dataverse.ServiceFor(Caller.Of(user));

    /// <summary>A user of the root business unit with these roles.</summary>
    public Guid User(string name, params string[] roles) => UserIn(WellKnown.RootBusinessUnit, name, roles);

    /// <summary>A business unit below the root.</summary>
    public Guid Unit(string name) => Admin.Create(new Entity("businessunit")
    {
        ["name"] = name, ["parentbusinessunitid"] = new EntityReference("businessunit", WellKnown.RootBusinessUnit),
    });

    /// <summary>A user of a business unit with these roles.</summary>
    public Guid UserIn(Guid unit, string name, params string[] roles)
    {
        var id = Admin.Create(new Entity("systemuser")
        {
            ["firstname"] = name,
            ["lastname"] = "Demo",
            ["domainname"] = name,
            ["internalemailaddress"] = name + "@demo.example",
            ["businessunitid"] = new EntityReference("businessunit", unit),
        });
        var references = roles.Select(role => new EntityReference("role", All("role", ("name", role), ("businessunitid", WellKnown.RootBusinessUnit)).Single().Id));
        Admin.Associate("systemuser", id, new Relationship("systemuserroles_association"), [.. references]);
        return id;
    }

    /// <summary>A rep as the roles of the product and of sales make one.</summary>
    public Guid Rep(string name) => User(name, "Salesperson", "Checklists Rep");

    /// <summary>Writes a row past all plug-ins, as an administrator who bypasses custom logic can: what no rule of ours lets happen in a test's time.</summary>
    public void Force(Entity row) => Admin.Execute(new OrganizationRequest("Update") { ["Target"] = row, ["BypassBusinessLogicExecution"] = "CustomSync" });

    /// <summary>Lets a row have been changed last so many days ago, past the platform itself.</summary>
    public void Age(EntityReference row, int days)
    {
        using var session = database.OpenWrite();
        session.Update(metadata.Current.Table(row.LogicalName), new Entity(row.LogicalName, row.Id) { ["modifiedon"] = DateTime.UtcNow.AddDays(-days) });
    }

    /// <summary>Rows with these values, with all their columns, as the administrator sees them.</summary>
    public IReadOnlyList<Entity> All(string table, params (string Column, object Value)[] values)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        foreach (var (column, value) in values)
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Admin.RetrieveMultiple(query).Entities];
    }

    /// <summary>What a Custom API answers under a name. JSON that it took or gave has to fit its schema.</summary>
    public static T Call<T>(IOrganizationService service, string name, string answer, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(name);
        foreach (var (parameter, value) in parameters)
            request[parameter] = value;
        var given = service.Execute(request)[answer];
        Schemas.Hold(name, answer, given);
        foreach (var (parameter, value) in parameters)
            Schemas.Hold(name, parameter, value);
        return (T)given;
    }

    /// <summary>The Web API in front of it; a client that says in each request who it is.</summary>
    public async Task<HttpClient> Serve()
    {
        web ??= await WebHost.StartAsync(dataverse, metadata, 0, NullLoggerFactory.Instance, CancellationToken.None);
        return new HttpClient { BaseAddress = new Uri(web.Address, "api/data/v9.2/") };
    }

    public void Dispose()
    {
        web?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        dataverse.Dispose();
        database.Dispose();
    }

    private static string Zip(string name) => Zips.Value.Single(path => Path.GetFileName(path) == name);

    private static IReadOnlyList<string> Pack()
    {
        var output = Path.Combine(TestContext.CurrentContext.WorkDirectory, "packed");
        var settings = new PackSettings(
            Repository.SolutionSource, Path.Combine(Repository.Root, "WebResources"), Path.Combine(Repository.Root, "Solution", "packs"), Repository.ShippedDll, output, Path.Combine(Repository.Root, "Solution", "ids.txt"), "0.1.0.0");
        return SolutionPacker.Pack(settings);
    }
}
