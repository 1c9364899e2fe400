using System.Diagnostics;
using Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Publish.Tests;

/// <summary>The built program, run from an empty folder against an environment that has never seen the product.</summary>
public sealed class EndToEndTests
{
    private const string Admin = "admin@demo.example";
    private const int PublishedStatus = 727_000_001;

    private static readonly string[] Product = ["chk_checklist", "chk_item", "chk_practice"];

    private static readonly string[] Components =
    [
        "webresource", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "pluginassembly", "plugintype", "role", "roleprivileges", "systemform", "savedquery",
        "savedqueryvisualization", "customapi", "customapirequestparameter", "customapiresponseproperty", "sitemap", "appmodule", "publisher", "environmentvariabledefinition",
    ];

    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("publish-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase(false)]
    [TestCase(true)]
    public async Task Publishing_installs_the_product_with_its_packs_and_publishing_again_changes_nothing(bool isManaged)
    {
        Repository.DemandPacked();
        await using var emulator = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, DataFile = Path.Combine(folder, "data.db"), Administrator = Admin });
        var service = emulator.ServiceFor(Admin);

        var first = await Publish(emulator.BaseAddress, isManaged);
        var afterFirst = Rows(service);
        var second = await Publish(emulator.BaseAddress, isManaged);

        var kind = isManaged ? "managed" : "unmanaged";
        Assert.That(first.ExitCode, Is.Zero, first.Error + first.Output);
        Assert.That(first.Output, Does.Match($@"Importing CrmChecklists [\d.]+ \({kind}\); it is not there yet \.\.\."));
        Assert.That(first.Output, Does.Contain("Published all customizations."));
        Assert.That(first.Output, Does.Match(@"Imported default\.json: checklists \d+ newDraft; practices \d+ created, 0 changed, 0 unchanged\."));
        Assert.That(Solution(service).GetAttributeValue<bool>("ismanaged"), Is.EqualTo(isManaged));
        Assert.That(Published(service), Is.Not.Empty);
        Assert.That(second.ExitCode, Is.Zero, second.Error + second.Output);
        Assert.That(second.Output, Does.Match($@"Importing CrmChecklists [\d.]+ \({kind}\); there is [\d.]+ \({kind}\) now \.\.\."));
        Assert.That(second.Output, Does.Match(@"Imported default\.json: checklists \d+ unchanged; practices 0 created, 0 changed, \d+ unchanged\."));
        Assert.That(Rows(service), Is.EqualTo(afterFirst));
    }

    /// <summary>The program as the verb starts it, in a folder with nothing in it.</summary>
    private async Task<(int ExitCode, string Output, string Error)> Publish(Uri environment, bool isManaged)
    {
        var empty = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = empty, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        string[] managed = isManaged ? ["--managed"] : [];
        foreach (var argument in (string[])[typeof(PublishCommand).Assembly.Location, "--root", Repository.Root, "--url", environment.ToString(), .. managed])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, output, await error);
    }

    private static Entity Solution(IOrganizationService service) => service.RetrieveMultiple(new QueryByAttribute("solution")
    {
        ColumnSet = new ColumnSet("version", "ismanaged"), Attributes = { "uniquename" }, Values = { "CrmChecklists" },
    }).Entities.Single();

    private static List<string> Published(IOrganizationService service) =>
        [.. service.RetrieveMultiple(new QueryExpression("chk_checklist") { ColumnSet = new ColumnSet("chk_key", "statuscode") }).Entities
                   .Where(row => row["statuscode"] is OptionSetValue { Value: PublishedStatus }).Select(row => (string)row["chk_key"])];

    /// <summary>What publishing brings: the product's rows with their versions, as a row that is written again gets a new one, and the components with all they say.</summary>
    private static List<string> Rows(IOrganizationService service) =>
    [
        .. Product.SelectMany(table => All(service, table).Select(row => $"{table} {row.Id} {row["versionnumber"]}")).Order(StringComparer.Ordinal),
        .. Components.SelectMany(table => All(service, table).Select(row => $"{table} {row.Id} {Content(row)}")).Order(StringComparer.Ordinal),
    ];

    private static DataCollection<Entity> All(IOrganizationService service, string table) =>
        service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private static string Content(Entity row) => string.Join("; ", row.Attributes
        .Where(column => column.Key is not ("versionnumber" or "modifiedon" or "modifiedby"))
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => $"{column.Key}={Text(column.Value)}"));

    private static string? Text(object value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName} {reference.Id}",
        OptionSetValue option => $"{option.Value}",
        _ => $"{value}",
    };
}
