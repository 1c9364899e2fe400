using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Solutions;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Solutions;

public sealed class SolutionImporterTests
{
    private static readonly Guid Step = new("25606459-40fa-5116-b731-dd28f83045d6");
    private static readonly Guid Role = new("6083d457-1567-55d3-971a-0612a8610815");

    private string file = "";
    private SqliteDatabase database = null!;
    private MetadataHolder holder = null!;
    private SolutionImporter importer = null!;

    [SetUp]
    public void Open()
    {
        file = Path.Combine(Path.GetTempPath(), $"importer-{Guid.NewGuid():N}.db");
        Start();
    }

    [TearDown]
    public void Close()
    {
        database.Dispose();
        foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            File.Delete(left);
    }

    [Test]
    public void A_new_environment_has_its_administrator_with_the_role_and_the_stages_of_both_processes()
    {
        var admin = IdOf("systemuser", "internalemailaddress", "admin@demo.example");

        Assert.That(Linked("systemuserroles", "systemuserid", admin, "roleid", WellKnown.SystemAdministratorRole), Is.True);
        Assert.That(Row("processstage", new Guid("650e06b4-789b-46c1-822b-0da76bedb1ed"))["stagename"], Is.EqualTo("Develop"));
        Assert.That(Row("processstage", new Guid("7f5247fe-cfc3-42bc-aa77-b1d836d9b7c0")).GetAttributeValue<OptionSetValue>("stagecategory").Value, Is.EqualTo(3));
        Assert.That(Row("workflow", WellKnown.OpportunitySalesProcess)["uniquename"], Is.EqualTo("opportunitysalesprocess"));
    }

    [Test]
    public void The_administrator_may_do_everything_and_a_salesperson_works_on_own_deals()
    {
        var salesperson = IdOf("role", "name", "Salesperson");

        Assert.That(Depth(WellKnown.SystemAdministratorRole, "prvDeletesdkmessage"), Is.EqualTo(8));
        Assert.That(Depth(WellKnown.SystemAdministratorRole, "prvBypassCustomPlugins"), Is.EqualTo(8));
        Assert.That(Depth(salesperson, "prvWriteOpportunity"), Is.EqualTo(1));
        Assert.That(Depth(salesperson, "prvReadAccount"), Is.EqualTo(8));
        Assert.That(Depth(salesperson, "prvBypassCustomPlugins"), Is.Null);
    }

    [Test]
    public void An_imported_solution_brings_its_tables_and_extends_those_of_others()
    {
        var imported = importer.Import(new SmallSolution().Zip());

        var thing = holder.Current.Table("new_thing");
        Assert.That(imported, Is.EqualTo(new ImportedSolution("Small", new Version(1, 0, 0, 0), null, false, imported.Warnings)));
        Assert.That(imported.Warnings, Is.Empty);
        Assert.That(thing.Label.In(1031), Is.EqualTo("Ding"));
        Assert.That(thing.Keys.Single().Columns, Is.EqualTo(new[] { "new_code" }));
        Assert.That(thing.Column("new_size").Choice!.Option(100000001)!.Label.ToString(), Is.EqualTo("Large"));
        Assert.That(thing.Column("new_accountid").Targets, Is.EqualTo(new[] { "account" }));
        Assert.That(thing.ManyToOne.Single(r => r.ReferencingColumn == "new_accountid").LookupNavigation, Is.EqualTo("new_AccountId"));
        Assert.That(holder.Current.Table("account").Column("new_rank").MaxValue, Is.EqualTo(5));
        Assert.That(holder.Current.Table("account").Columns, Has.Count.GreaterThan(60));
        Assert.That(thing.Column("versionnumber").Type, Is.EqualTo(ColumnType.BigInteger));
        Assert.That(holder.Current.Table("new_thing_contact").IsIntersect, Is.True);
    }

    [Test]
    public void An_imported_solution_writes_its_components_as_rows()
    {
        importer.Import(new SmallSolution().Zip());

        var step = Row("sdkmessageprocessingstep", Step);
        Assert.That(step.GetAttributeValue<EntityReference>("sdkmessageid").Id, Is.EqualTo(new Guid("20bebb1b-ea3e-db11-86a7-000a3a5473e8")));
        Assert.That(step["filteringattributes"], Is.EqualTo("new_code,new_size"));
        Assert.That(step.GetAttributeValue<OptionSetValue>("statecode").Value, Is.Zero);
        Assert.That(Row("sdkmessageprocessingstepimage", new Guid("8e6966de-a1dc-59d4-b90e-8f8c534ad116"))["attributes"], Is.EqualTo("new_code"));
        Assert.That(Row("webresource", IdOf("webresource", "name", "new_/script.js"))["content"],
            Is.EqualTo(Convert.ToBase64String("export const one = 1;"u8)));
        Assert.That(Row("savedquery", new Guid("0ba5fbf3-fae0-5eef-a8ee-7817e96477e9"))["returnedtypecode"], Is.EqualTo("account"));
        Assert.That(Row("customapi", IdOf("customapi", "uniquename", "new_Count"))["boundentitylogicalname"], Is.EqualTo("new_thing"));
        Assert.That(Row("customapiresponseproperty", IdOf("customapiresponseproperty", "uniquename", "Total")).GetAttributeValue<OptionSetValue>("type").Value, Is.EqualTo(7));
        Assert.That(Row("environmentvariabledefinition", IdOf("environmentvariabledefinition", "schemaname", "new_Limit"))["defaultvalue"], Is.EqualTo("50"));
        Assert.That(Row("appmodule", IdOf("appmodule", "uniquename", "new_App"))["name"], Is.EqualTo("Things"));
        Assert.That(Row("solution", IdOf("solution", "uniquename", "Small"))["version"], Is.EqualTo("1.0.0.0"));
        Assert.That(Depth(Role, "prvReadnew_Thing"), Is.EqualTo(4));
        Assert.That(Depth(WellKnown.SystemAdministratorRole, "prvDeletenew_Thing"), Is.EqualTo(8));
        Assert.That(Depth(WellKnown.SystemCustomizerRole, "prvDeletenew_Thing"), Is.EqualTo(8));
    }

    [Test]
    public void An_app_names_its_tables_forms_views_and_site_map_as_rows()
    {
        const string view = "0ba5fbf3-fae0-5eef-a8ee-7817e96477e9";
        var zip = new SmallSolution().Replace("customizations.xml", "<AppModuleComponents>", $"<AppModuleComponents><AppModuleComponent type=\"26\" id=\"{{{view}}}\" />");

        importer.Import(zip.Zip());

        var app = Row("appmodule", IdOf("appmodule", "uniquename", "new_App"));
        var named = Rows("appmodulecomponent").Where(c => c.GetAttributeValue<EntityReference>("appmoduleidunique").Id == app.Id)
            .Select(c => (c.GetAttributeValue<OptionSetValue>("componenttype").Value, c.GetAttributeValue<Guid>("objectid")));
        Assert.That(named, Is.EquivalentTo(new[]
        {
            (1, MetadataId.Of("table", "new_thing")), (26, new Guid(view)), (62, IdOf("sitemap", "sitemapnameunique", "new_App")),
        }));
        Assert.That(app["appmoduleidunique"], Is.EqualTo(app.Id));
    }

    [TestCase("type=\"60\" id=\"{00000000-0000-0000-0000-00000000dead}\"", "The app new_App needs the systemform {00000000-0000-0000-0000-00000000dead}")]
    [TestCase("type=\"62\" schemaName=\"new_gone\"", "The app new_App needs the sitemap new_gone")]
    public void A_component_of_an_app_that_nobody_has_is_named(string component, string sentence)
    {
        var zip = new SmallSolution().Replace("customizations.xml", "<AppModuleComponents>", $"<AppModuleComponents><AppModuleComponent {component} />").Zip();

        var fault = Assert.Throws<DataverseFault>(() => importer.Import(zip));

        Assert.That(fault!.Message, Is.EqualTo(
            $"The solution was not imported, nothing was changed. {sentence}, which neither this solution nor the environment has."));
    }

    [Test]
    public void What_an_import_takes_without_effect_is_a_warning_in_the_log()
    {
        var zip = new SmallSolution().Replace("customizations.xml", "<Name LocalizedName=\"Thing\" OriginalName=\"Thing\">new_Thing</Name>",
            "<Name LocalizedName=\"Thing\" OriginalName=\"Thing\">new_Thing</Name><Icons><Icon /></Icons><Strings><Strings ResourceKey=\"new_Thing.title\" /></Strings>");
        var log = new CollectingLog();

        log.Report(importer.Import(zip.Zip()));

        Assert.That(log.Lines, Is.EqualTo(new[]
        {
            "Warning: Solution Small 1.0.0.0 was imported. The icons of new_Thing are not shown by the emulator's client.",
            "Warning: Solution Small 1.0.0.0 was imported. The renamed messages of new_Thing (Strings) are not used by the emulator; it keeps the platform's wording.",
        }));
    }

    [Test]
    public void A_second_start_finds_everything_and_imports_nothing_again()
    {
        importer.Import(new SmallSolution().Zip());
        var version = Row("sdkmessageprocessingstep", Step).RowVersion;

        database.Dispose();
        Start();

        Assert.That(holder.Current.TryTable("new_thing"), Is.Not.Null);
        Assert.That(Row("sdkmessageprocessingstep", Step).RowVersion, Is.EqualTo(version));
    }

    [Test]
    public void An_update_keeps_rows_and_columns_and_changes_components()
    {
        importer.Import(new SmallSolution().Zip());
        var id = Guid.NewGuid();
        Insert(new Entity("new_thing", id) { ["new_name"] = "kept", ["new_code"] = "A" });

        var update = new SmallSolution().Version("1.1.0.0")
            .Replace("customizations.xml", "<attribute PhysicalName=\"new_Rank\"><Type>int</Type><MinValue>0</MinValue><MaxValue>5</MaxValue></attribute>", "")
            .Replace("customizations.xml", "<Rank>1</Rank>", "<Rank>7</Rank>")
            .Replace("customizations.xml", "<attribute name=\"new_rank\" />", "")
            .Replace("customizations.xml", "level=\"Deep\"", "level=\"Basic\"");
        var imported = importer.Import(update.Zip());

        database.Dispose();
        Start();
        Assert.That(imported.Replaced, Is.EqualTo(new Version(1, 0, 0, 0)));
        Assert.That(Row("new_thing", id)["new_name"], Is.EqualTo("kept"));
        Assert.That(holder.Current.Table("account").TryColumn("new_rank"), Is.Not.Null);
        Assert.That(Row("sdkmessageprocessingstep", Step)["rank"], Is.EqualTo(7));
        Assert.That(Depth(Role, "prvReadnew_Thing"), Is.EqualTo(1));
    }

    [Test]
    public void An_older_version_is_refused()
    {
        importer.Import(new SmallSolution().Version("2.0.0.0").Zip());

        var fault = Assert.Throws<DataverseFault>(() => importer.Import(new SmallSolution().Zip()));

        Assert.That(fault!.Message, Is.EqualTo(
            "The import solution must have a higher version than the existing solution it is upgrading. " +
            "The solution Small is here in version 2.0.0.0; the file has version 1.0.0.0."));
    }

    [Test]
    public void What_fails_late_leaves_nothing_behind()
    {
        var zip = new SmallSolution().Replace("customizations.xml", "schemaName=\"new_thing\"", "schemaName=\"new_nothing\"").Zip();

        var fault = Assert.Throws<DataverseFault>(() => importer.Import(zip));

        Assert.That(fault!.Message, Is.EqualTo(
            "The solution was not imported, nothing was changed. The app new_App needs the table new_nothing, which neither this solution nor the environment has."));
        Assert.That(holder.Current.TryTable("new_thing"), Is.Null);
        Assert.That(FindId("webresource", "name", "new_/script.js"), Is.Null);
        Assert.That(FindId("privilege", "name", "prvReadnew_Thing"), Is.Null);
        Assert.That(FindId("solution", "uniquename", "Small"), Is.Null);
    }

    [TestCase("20bebb1b-ea3e-db11-86a7-000a3a5473e8", "00000000-0000-0000-0000-00000000dead",
        "The step 'Guard: Update of new_thing' needs the message with id 00000000-0000-0000-0000-00000000dead")]
    [TestCase("<PrimaryEntity>new_thing<", "<PrimaryEntity>new_gone<", "The step 'Guard: Update of new_thing' needs the table new_gone")]
    [TestCase("new_code,new_size", "new_code,new_gone", "The step 'Guard: Update of new_thing' needs the column new_thing.new_gone")]
    [TestCase("prvReadnew_Thing", "prvReadnew_Gone", "A role needs the privilege prvReadnew_Gone")]
    [TestCase("<OptionSetName>new_size<", "<OptionSetName>new_gone<", "The column new_thing.new_size needs the global choice new_gone")]
    [TestCase("<ReferencedEntityName>Account<", "<ReferencedEntityName>Gone<", "The relationship new_account_thing needs the table gone")]
    public void What_a_solution_needs_and_nobody_has_is_named(string old, string with, string sentence)
    {
        var zip = new SmallSolution().Replace("customizations.xml", old, with).Zip();

        var fault = Assert.Throws<DataverseFault>(() => importer.Import(zip));

        Assert.That(fault!.Message, Is.EqualTo(
            $"The solution was not imported, nothing was changed. {sentence}, which neither this solution nor the environment has."));
    }

    private void Start()
    {
        database = SqliteDatabase.Open(file);
        holder = new MetadataHolder(new EnvironmentMetadata([], []));
        importer = new SolutionImporter(database, holder, TimeProvider.System);
        importer.Boot(new EmulatorOptions());
    }

    private Entity Row(string table, Guid id)
    {
        using var session = database.OpenRead();
        return session.Find(holder.Current.Table(table), id) ?? throw new AssertionException($"no {table} {id}");
    }

    private IReadOnlyList<Entity> Rows(string table)
    {
        using var session = database.OpenRead();
        var known = holder.Current.Table(table);
        return RowQuery.Where(session, known, [.. known.Columns.Keys]);
    }

    private void Insert(Entity row)
    {
        using var session = database.OpenWrite();
        session.Insert(holder.Current.Table(row.LogicalName), row);
    }

    private Guid? FindId(string table, string column, object value)
    {
        using var session = database.OpenRead();
        return session.FindId(holder.Current.Table(table), new Dictionary<string, object> { [column] = value });
    }

    private Guid IdOf(string table, string column, object value) => FindId(table, column, value) ?? throw new AssertionException($"no {table} {value}");

    private bool Linked(string intersect, string first, Guid firstId, string second, Guid secondId)
    {
        using var session = database.OpenRead();
        return session.FindId(holder.Current.Table(intersect), new Dictionary<string, object> { [first] = firstId, [second] = secondId }) is not null;
    }

    private int? Depth(Guid role, string privilege)
    {
        using var session = database.OpenRead();
        var key = new Dictionary<string, object> { ["roleid"] = role, ["privilegeid"] = IdOf("privilege", "name", privilege) };
        return session.FindId(holder.Current.Table("roleprivileges"), key) is { } id ? Row("roleprivileges", id).GetAttributeValue<int>("privilegedepthmask") : null;
    }
}
