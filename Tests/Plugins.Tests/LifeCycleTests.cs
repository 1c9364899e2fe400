using System.IO.Compression;
using Emulator;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>What an administrator does with the product over the years: install it, move to a newer version with deals under way, and one day uninstall it.</summary>
internal sealed class LifeCycleTests
{
    private const string Table = "chk_Lesson";
    private const string Column = "chk_foundon";

    /// <summary>A customer's own solution that adds a column to one of our tables.</summary>
    private const string Regional = """
        <ImportExportXml><Entities><Entity>
          <Name LocalizedName="Practice" OriginalName="Practice">chk_Practice</Name>
          <EntityInfo><entity Name="chk_Practice" unmodified="1"><attributes>
            <attribute PhysicalName="new_Region"><Type>nvarchar</Type><MaxLength>20</MaxLength></attribute>
          </attributes></entity></EntityInfo>
        </Entity></Entities></ImportExportXml>
        """;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;

    [SetUp]
    public void Install()
    {
        product = Product.From(OlderVersion.Of(Product.ManagedZip, "0.0.9.0", Table, ("chk_Passage", Column)));
        deals = new Deals(product);
        deals.ImportPack();
        rep = product.Rep("rita");
    }

    [TearDown]
    public void Remove() => product?.Dispose();

    [TestCase("ImportSolution")]
    [TestCase("StageAndUpgrade")]
    public void A_newer_version_brings_its_tables_and_columns_and_every_answer_is_still_there(string message)
    {
        var deal = deals.New(rep);
        deals.Save(rep, deal, Deals.SignerVerified, Deals.OthersNotYet);
        var before = Rows("chk_answer", "chk_why", "chk_answerchange", "chk_item", "chk_practice", "opportunity", "opportunitysalesprocess");
        Assert.That(before, Does.Contain("The CFO").And.Contain("Over 50,000 he signs"));
        Assert.Throws<DataverseFault>(() => product.All(Table.ToLowerInvariant()));

        product.Admin.Execute(new OrganizationRequest(message) { ["CustomizationFile"] = File.ReadAllBytes(Product.ManagedZip) });

        Assert.That(Rows("chk_answer", "chk_why", "chk_answerchange", "chk_item", "chk_practice", "opportunity", "opportunitysalesprocess"), Is.EqualTo(before));
        Assert.That(product.All(Table.ToLowerInvariant()), Is.Empty);
        deals.Move(rep, deal, "Develop");
        Assert.That(deals.StageOf(deal), Is.EqualTo("Develop"));
        var passage = product.All("chk_passage", ("chk_opportunityid", deal.Id))[0];
        product.Force(new Entity("chk_passage", passage.Id) { [Column] = new DateTime(2026, 1, 15, 0, 0, 0, DateTimeKind.Utc) });
        Assert.That(product.All("chk_passage", ("chk_passageid", passage.Id)).Single()[Column], Is.EqualTo(new DateTime(2026, 1, 15)));
    }

    [Test]
    public void Going_back_to_an_older_version_is_refused()
    {
        product.Admin.Execute(new ImportSolutionRequest { CustomizationFile = File.ReadAllBytes(Product.ManagedZip) });
        var older = OlderVersion.Of(Product.ManagedZip, "0.0.9.0", Table);

        var fault = Assert.Throws<DataverseFault>(() => product.Admin.Execute(new ImportSolutionRequest { CustomizationFile = File.ReadAllBytes(older) }));

        Assert.That(fault!.Message, Is.EqualTo(
            "The import solution must have a higher version than the existing solution it is upgrading. " +
            "The solution CrmChecklists is here in version 0.1.0.0; the file has version 0.0.9.0."));
    }

    [Test]
    public void The_steps_that_the_setup_made_keep_it_installed_until_they_are_deleted()
    {
        var steps = SetupSteps();
        Assert.That(steps, Is.Not.Empty);

        var fault = Assert.Throws<DataverseFault>(() => product.Admin.Delete("solution", product.All("solution", ("uniquename", "CrmChecklists")).Single().Id));

        Assert.That(fault!.Message, Does.StartWith($"Solution dependencies exist, cannot uninstall. DependencyCount : {steps.Count}\n"));
    }

    [Test]
    public void It_is_uninstalled_after_the_setup_was_undone()
    {
        var solution = product.All("solution", ("uniquename", "CrmChecklists")).Single();
        var role = product.All("role", ("name", "Checklists Rep")).Single().ToEntityReference();
        product.Admin.Disassociate("systemuser", rep, new Relationship("systemuserroles_association"), [role]);
        Product.Call<string>(product.Admin, "chk_CompleteSetup", "Report");
        Assert.Throws<DataverseFault>(() => product.Admin.Delete("solution", solution.Id));

        Product.Call<string>(product.Admin, "chk_UndoSetup", "Report");
        product.Admin.Delete("solution", solution.Id);

        Assert.That(product.All("solution").Select(s => s["uniquename"]), Is.EqualTo(new[] { "EmulatorBase" }));
        Assert.That(product.All("environmentvariabledefinition"), Is.Empty);
    }

    [Test]
    public void It_is_uninstalled_when_nobody_has_its_roles_and_nothing_depends_on_it_and_deals_stay()
    {
        foreach (var step in SetupSteps())
            product.Admin.Delete("sdkmessageprocessingstep", step.Id);
        var deal = deals.New(rep);
        deals.Save(rep, deal, Deals.SignerVerified, Deals.OthersNotYet);
        var ours = product.All("solution", ("uniquename", "CrmChecklists")).Single().ToEntityReference();
        product.Admin.Execute(new ImportSolutionRequest { CustomizationFile = RegionalZip() });

        var assigned = Assert.Throws<DataverseFault>(() => product.Admin.Delete(ours.LogicalName, ours.Id));
        Assert.That(assigned!.Message, Does.StartWith("Solution dependencies exist, cannot uninstall. DependencyCount : 1").And.Contain("ObjectName: new_region"));
        var dependency = ((RetrieveDependenciesForUninstallResponse)product.Admin.Execute(
            new RetrieveDependenciesForUninstallRequest { SolutionUniqueName = "CrmChecklists" })).EntityCollection.Entities.Single();
        Assert.That(dependency["dependentcomponenttype"], Is.EqualTo(new OptionSetValue(2)));

        product.Admin.Delete("solution", product.All("solution", ("uniquename", "Regional")).Single().Id);
        var held = Assert.Throws<DataverseFault>(() => product.Admin.Delete(ours.LogicalName, ours.Id));
        Assert.That(held!.Message, Does.Contain("Checklists Rep to 1 users and 0 teams"));
        Assert.That(deals.StageOf(deal), Is.EqualTo("Qualify"));

        var role = product.All("role", ("name", "Checklists Rep")).Single().ToEntityReference();
        product.Admin.Disassociate("systemuser", rep, new Relationship("systemuserroles_association"), [role]);
        product.Admin.Delete(ours.LogicalName, ours.Id);

        Assert.That(product.All("solution").Select(s => s["uniquename"]), Is.EqualTo(new[] { "EmulatorBase" }));
        foreach (var (table, column) in new[] { ("webresource", "name"), ("customapi", "uniquename"), ("sdkmessageprocessingstep", "name"), ("privilege", "name"), ("appmodule", "uniquename") })
            Assert.That(product.All(table).Select(row => row.GetAttributeValue<string>(column)), Has.None.Contains("chk_"), table);
        Assert.That(product.All("pluginassembly"), Is.Empty);
        Assert.Throws<DataverseFault>(() => product.All("chk_answer"));
        deals.Move(rep, deal, "Develop");
        Assert.That(deals.StageOf(deal), Is.EqualTo("Develop"), "nothing holds it any more");
    }

    private IReadOnlyList<Entity> SetupSteps() => [.. product.All("sdkmessageprocessingstep").Where(step => !step.Contains("solutionid"))];

    private static byte[] RegionalZip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(zip, "customizations.xml", Regional);
            Add(zip, "solution.xml", """
                <ImportExportXml><SolutionManifest><UniqueName>Regional</UniqueName><Version>1.0</Version><Managed>1</Managed>
                  <Publisher><UniqueName>contoso</UniqueName><CustomizationPrefix>new</CustomizationPrefix>
                  <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix></Publisher></SolutionManifest></ImportExportXml>
                """);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    /// <summary>Everything in these tables, as text to compare. Columns that the newer version brings are empty and thus not in it.</summary>
    private string Rows(params string[] tables) => string.Join("\n", tables.SelectMany(table => product.All(table)).Select(row =>
        $"{row.LogicalName} {row.Id}: " + string.Join("; ", row.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Text(a.Value)}"))));

    private static object Text(object value) => value switch
    {
        EntityReference reference => reference.Id, OptionSetValue option => option.Value, Money money => money.Value, _ => value,
    };
}
