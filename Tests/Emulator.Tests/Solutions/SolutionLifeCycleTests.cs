using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Solutions;

/// <summary>Installing, updating, upgrading and uninstalling. (Learn: "Update or upgrade a solution", "Delete a solution", "Solution layers".)</summary>
public sealed class SolutionLifeCycleTests
{
    private const string View = "0ba5fbf3-fae0-5eef-a8ee-7817e96477e9";
    private const string RankColumn = "<attribute PhysicalName=\"new_Rank\"><Type>int</Type><MinValue>0</MinValue><MaxValue>5</MaxValue></attribute>";
    private static readonly Guid Role = new("6083d457-1567-55d3-971a-0612a8610815");
    private static readonly Guid Step = new("25606459-40fa-5116-b731-dd28f83045d6");

    private SolutionWorld world = null!;

    [SetUp]
    public void Open() => world = new SolutionWorld();

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public void Uninstalling_a_managed_solution_leaves_the_environment_as_it_was_before()
    {
        var before = world.Inventory();
        world.Import(Linked().Managed());
        var account = world.Insert(new Entity("account") { ["name"] = "Northwind", ["new_rank"] = 3 });
        var thing = world.Insert(new Entity("new_thing") { ["new_name"] = "Box", ["new_accountid"] = new EntityReference("account", account) });
        var note = world.Insert(new Entity("annotation") { ["subject"] = "on the box", ["objectid"] = new EntityReference("new_thing", thing) });
        world.Insert(new Entity("userquery") { ["name"] = "Mine", ["returnedtypecode"] = "new_thing", ["fetchxml"] = "<fetch><entity name=\"new_thing\" /></fetch>" });
        Favourite(account, thing);

        world.Delete("Small");

        Assert.That(world.Inventory(), Is.EqualTo(before));
        Assert.That(world.All("userquery"), Is.Empty);
        Assert.That(world.Find("annotation", note), Is.Null);
        Assert.That(world.Find("account", account)!["name"], Is.EqualTo("Northwind"));
        world.Restart();
        Assert.That(world.Inventory(), Is.EqualTo(before));
    }

    [Test]
    public void What_was_uninstalled_can_be_installed_again_and_starts_without_data()
    {
        world.Import(Linked().Managed());
        world.Insert(new Entity("new_thing") { ["new_name"] = "Box", ["new_code"] = "A" });
        var account = world.Insert(new Entity("account") { ["name"] = "Northwind", ["new_rank"] = 3 });
        world.Delete("Small");

        world.Import(Linked().Managed());

        Assert.That(world.All("new_thing"), Is.Empty);
        Assert.That(world.Find("account", account)!.Contains("new_rank"), Is.False);
        Assert.That(world.Find("sdkmessageprocessingstep", Step), Is.Not.Null);
    }

    [Test]
    public void Deleting_an_unmanaged_solution_takes_only_the_container()
    {
        world.Import(new SmallSolution());
        var thing = world.Insert(new Entity("new_thing") { ["new_name"] = "Box" });

        world.Delete("Small");

        world.Restart();
        Assert.That(world.FindId("solution", "uniquename", "Small"), Is.Null);
        Assert.That(world.Find("new_thing", thing)!["new_name"], Is.EqualTo("Box"));
        Assert.That(world.Find("sdkmessageprocessingstep", Step), Is.Not.Null);
        world.Import(new SmallSolution());
        Assert.That(world.FindId("solution", "uniquename", "Small"), Is.Not.Null);
    }

    [Test]
    public void What_an_unmanaged_solution_left_behind_is_not_taken_over_by_a_managed_one()
    {
        world.Import(new SmallSolution());
        world.Delete("Small");

        var fault = Assert.Throws<DataverseFault>(() => world.Import(new SmallSolution().Managed()));

        Assert.That(fault!.Code, Is.EqualTo(unchecked((int)0x8004F016)));
        Assert.That(fault.Message, Does.StartWith("A managed solution cannot overwrite the Entity component new_thing which has an unmanaged base instance."));
    }

    [Test]
    public void A_managed_solution_is_not_imported_over_an_unmanaged_one_of_its_name()
    {
        world.Import(new SmallSolution());

        var fault = Assert.Throws<DataverseFault>(() => world.Import(new SmallSolution().Version("2.0").Managed()));

        Assert.That(fault!.Code, Is.EqualTo(unchecked((int)0x80048040)));
        Assert.That(fault.Message, Is.EqualTo(
            "The solution is already installed on this system as an unmanaged solution and the package supplied is attempting to install it in managed mode. " +
            "Import can only update solutions when the modes match. Uninstall the current solution and try again."));
    }

    [Test]
    public void An_unmanaged_solution_is_not_imported_over_a_managed_one_of_its_name()
    {
        world.Import(new SmallSolution().Managed());

        var fault = Assert.Throws<DataverseFault>(() => world.Import(new SmallSolution().Version("2.0")));

        Assert.That(fault!.Code, Is.EqualTo(unchecked((int)0x80048041)));
        Assert.That(fault.Message, Is.EqualTo(
            "The solution is already installed on this system as a managed solution and the package supplied is attempting to install it in unmanaged mode. " +
            "Import can only update solutions when the modes match. Uninstall the current solution and try again."));
    }

    [Test]
    public void Uninstalling_is_refused_with_the_list_while_another_solution_depends_on_it()
    {
        world.Import(new SmallSolution().Managed());
        world.Import(SmallSolution.With("Other", OtherColumnOnThing).Managed());
        var before = world.Inventory();

        var fault = Assert.Throws<DataverseFault>(() => world.Delete("Small"));

        Assert.That(fault!.Code, Is.EqualTo(unchecked((int)0x8004F01D)));
        Assert.That(fault.Message, Is.EqualTo(
            "Solution dependencies exist, cannot uninstall. DependencyCount : 1\n\n" +
            $"RequiredComponentObject details: Type: Entity, ObjectName: new_thing, Id: {MetadataId.Of("table", "new_thing")}, " +
            $"ParentObjectName: , ParentId: {Guid.Empty}, DependentComponentObject details: Type: Attribute, ObjectName: new_colour, " +
            $"Id: {MetadataId.Of("column", "new_thing.new_colour")}, ParentObjectName: new_thing, ParentId: {MetadataId.Of("table", "new_thing")} DependencyType: Published"));
        Assert.That(world.Inventory(), Is.EqualTo(before));
        world.Delete("Other");
        world.Delete("Small");
        Assert.That(world.Metadata.Current.TryTable("new_thing"), Is.Null);
    }

    [Test]
    public void What_people_made_by_hand_keeps_a_solution_too_and_finding_out_changes_nothing()
    {
        world.Import(new SmallSolution().Managed());
        world.Insert(new Entity("savedquery") { ["name"] = "By hand", ["returnedtypecode"] = "account", ["querytype"] = 0, ["fetchxml"] =
            "<fetch><entity name=\"account\"><filter><condition attribute=\"new_rank\" operator=\"eq\" value=\"1\" /></filter></entity></fetch>" });
        var step = world.Find("sdkmessageprocessingstep", Step)!;
        world.Insert(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "Mine", ["sdkmessageid"] = step["sdkmessageid"], ["plugintypeid"] = step["plugintypeid"], ["eventhandler"] = step["eventhandler"],
            ["primaryobjecttypecode"] = "account", ["stage"] = new OptionSetValue(40), ["mode"] = new OptionSetValue(0), ["rank"] = 1,
        });
        var before = world.Inventory();

        var dependencies = world.Importer.DependenciesForUninstall("Small");

        Assert.That(dependencies.Select(d => $"{d.Dependent.Kind} {d.Dependent.Name} needs {d.Required.Kind} {d.Required.Name}"), Is.EqualTo(new[]
        {
            "SavedQuery By hand needs Attribute new_rank", "SDKMessageProcessingStep Mine needs PluginType Small.Plugins.Guard",
        }));
        Assert.That(world.Inventory(), Is.EqualTo(before));
        Assert.Throws<DataverseFault>(() => world.Delete("Small"));
    }

    [Test]
    public void Uninstalling_is_refused_while_a_role_of_the_solution_is_assigned()
    {
        world.Import(new SmallSolution().Managed());
        world.Link("systemuser", "systemuserroles_association", world.FindId("systemuser", "internalemailaddress", "admin@demo.example")!.Value, Role);

        var fault = Assert.Throws<DataverseFault>(() => world.Delete("Small"));

        Assert.That(fault!.Message, Is.EqualTo(
            "The object you tried to delete is associated with another object and cannot be deleted. " +
            "Security roles of the solution are still assigned: Thing user to 1 users and 0 teams. Take them away first."));
        Assert.That(world.Metadata.Current.TryTable("new_thing"), Is.Not.Null);
    }

    [Test]
    public void An_update_removes_nothing_and_uninstalling_takes_what_older_versions_brought_too()
    {
        var before = world.Inventory();
        world.Import(new SmallSolution().Managed());
        world.Import(WithoutRank().Version("1.1").Managed());
        Assert.That(world.Metadata.Current.Table("account").TryColumn("new_rank"), Is.Not.Null);
        Assert.That(world.Find("savedquery", new Guid(View)), Is.Not.Null);

        world.Restart();
        world.Delete("Small");

        Assert.That(world.Inventory(), Is.EqualTo(before));
    }

    [Test]
    public void An_upgrade_removes_what_the_new_version_no_longer_has_and_keeps_the_other_data()
    {
        world.Import(new SmallSolution().Managed());
        var account = world.Insert(new Entity("account") { ["name"] = "Northwind", ["new_rank"] = 3 });
        var thing = world.Insert(new Entity("new_thing") { ["new_name"] = "Box" });

        var imported = world.Importer.Upgrade(WithoutRank().Version("1.1").Managed().Zip());

        world.Restart();
        Assert.That(imported.Replaced, Is.EqualTo(new Version(1, 0, 0, 0)));
        Assert.That(world.Metadata.Current.Table("account").TryColumn("new_rank"), Is.Null);
        Assert.That(world.Find("savedquery", new Guid(View)), Is.Null);
        Assert.That(world.Find("account", account)!["name"], Is.EqualTo("Northwind"));
        Assert.That(world.Find("new_thing", thing)!["new_name"], Is.EqualTo("Box"));
    }

    [Test]
    public void An_upgrade_is_refused_while_something_needs_what_it_removes()
    {
        world.Import(new SmallSolution().Managed());
        world.Insert(new Entity("savedquery") { ["name"] = "By hand", ["returnedtypecode"] = "account", ["querytype"] = 0, ["fetchxml"] =
            "<fetch><entity name=\"account\"><attribute name=\"new_rank\" /></entity></fetch>" });

        var fault = Assert.Throws<DataverseFault>(() => world.Importer.Upgrade(WithoutRank().Version("1.1").Managed().Zip()));

        Assert.That(fault!.Message, Does.StartWith("Solution dependencies exist, cannot uninstall. DependencyCount : 1\n\nRequiredComponentObject details: Type: Attribute, ObjectName: new_rank,"));
        Assert.That(world.Find("solution", world.FindId("solution", "uniquename", "Small")!.Value)!["version"], Is.EqualTo("1.0.0.0"));
    }

    [TestCase("1.0.0.0")]
    [TestCase("0.9")]
    public void An_upgrade_needs_a_higher_version(string version)
    {
        world.Import(new SmallSolution().Managed());

        var fault = Assert.Throws<DataverseFault>(() => world.Importer.ImportHolding(new SmallSolution().Version(version).Managed().Zip()));

        Assert.That(fault!.Code, Is.EqualTo(unchecked((int)0x80048541)));
        Assert.That(fault.Message, Is.EqualTo(
            "The import solution must have a higher version than the existing solution it is upgrading. " +
            $"The solution Small is here in version 1.0.0.0; the file has version {version}."));
    }

    [Test]
    public void A_staged_upgrade_stands_beside_the_old_version_until_it_is_promoted()
    {
        world.Import(new SmallSolution().Managed());
        world.Import(SmallSolution.With("Other", OtherColumnOnThing).Managed());
        var id = world.FindId("solution", "uniquename", "Small");

        world.Importer.ImportHolding(WithoutRank().Version("1.1").Managed().Zip());
        world.Restart();
        Assert.That(world.FindId("solution", "uniquename", "Small_Upgrade"), Is.Not.Null);
        Assert.That(world.Metadata.Current.Table("account").TryColumn("new_rank"), Is.Not.Null);
        Assert.That(Assert.Throws<DataverseFault>(() => world.Delete("Small"))!.Message, Is.EqualTo(
            "The solution Small cannot be deleted: it is the base of Small_Upgrade. Delete that first, or apply the upgrade."));

        Assert.That(world.Importer.Promote("Small"), Is.EqualTo(id));

        world.Restart();
        Assert.That(world.FindId("solution", "uniquename", "Small_Upgrade"), Is.Null);
        Assert.That(world.Find("solution", id!.Value)!["version"], Is.EqualTo("1.1"));
        Assert.That(world.Find("sdkmessageprocessingstep", Step)!["solutionid"], Is.EqualTo(id));
        Assert.That(world.Metadata.Current.Table("account").TryColumn("new_rank"), Is.Null);
        Assert.That(world.Metadata.Current.Table("new_thing").TryColumn("new_colour"), Is.Not.Null);
    }

    [Test]
    public void A_staged_upgrade_that_is_deleted_leaves_the_old_version()
    {
        world.Import(new SmallSolution().Managed());
        var before = world.Inventory();

        world.Importer.ImportHolding(new SmallSolution().Version("1.1").Managed().Replace("customizations.xml", "<Rank>1</Rank>", "<Rank>7</Rank>").Zip());
        Assert.That(world.Find("sdkmessageprocessingstep", Step)!["rank"], Is.EqualTo(7));
        world.Delete("Small_Upgrade");

        Assert.That(world.Find("sdkmessageprocessingstep", Step)!["rank"], Is.EqualTo(1));
        Assert.That(world.Inventory(), Is.EqualTo(before));
    }

    [Test]
    public void An_unmanaged_solution_lies_on_top_and_updates_of_the_managed_one_leave_it_there()
    {
        world.Import(new SmallSolution().Managed());
        world.Import(SmallSolution.With("Mine", ViewNamed("Our accounts")));
        Assert.That(ViewName(), Is.EqualTo("Our accounts"));

        world.Import(new SmallSolution().Version("1.1").Managed());

        Assert.That(ViewName(), Is.EqualTo("Our accounts"));
        var fault = Assert.Throws<DataverseFault>(() => world.Delete("Small"));
        Assert.That(fault!.Message, Is.EqualTo(
            $"The emulator does not support removing SavedQuery {View} of the solution Small while the unmanaged solution Mine holds it, too; nothing was changed."));
    }

    [Test]
    public void Uninstalling_the_upper_of_two_managed_layers_uncovers_the_lower_one()
    {
        world.Import(new SmallSolution().Managed());
        world.Import(SmallSolution.With("Upper", ViewNamed("Upper accounts")).Managed());
        world.Import(new SmallSolution().Version("1.1").Managed());
        Assert.That(ViewName(), Is.EqualTo("Upper accounts"));

        world.Delete("Upper");

        Assert.That(ViewName(), Is.EqualTo("Ranked accounts"));
    }

    [Test]
    public void The_base_layer_of_a_component_stays_while_another_publishers_layer_lies_on_it()
    {
        world.Import(new SmallSolution().Managed());
        world.Import(SmallSolution.With("Upper", ViewNamed("Upper accounts")).By("stranger").Managed());

        var fault = Assert.Throws<DataverseFault>(() => world.Delete("Small"));

        Assert.That(fault!.Message, Is.EqualTo(
            $"The uninstall operation will delete the base layer for the component 'SavedQuery' with name '{View}'. " +
            "The operation cannot continue because there are other managed layers over the base layer. " +
            "You can use the solution layers to find out which other solutions are blocking the operation."));
    }

    [TestCase("<Reports><Report /></Reports>", "The emulator does not support components of kind 'Reports' (customizations.xml); the solution was not imported, nothing was changed.")]
    [TestCase("<connectionreferences><connectionreference /></connectionreferences>",
        "The emulator does not support components of kind 'connectionreferences' (customizations.xml); the solution was not imported, nothing was changed.")]
    public void A_solution_of_others_with_an_unknown_kind_of_component_fails_naming_it_and_changes_nothing(string node, string sentence)
    {
        var before = world.Inventory();

        var fault = Assert.Throws<DataverseFault>(() =>
            world.Import(new SmallSolution().Replace("customizations.xml", "</ImportExportXml>", node + "</ImportExportXml>")));

        Assert.That(fault!.Message, Is.EqualTo(sentence));
        Assert.That(world.Inventory(), Is.EqualTo(before));
    }

    [Test]
    public void A_file_per_component_of_an_unknown_kind_is_named_too()
    {
        var before = world.Inventory();

        var fault = Assert.Throws<DataverseFault>(() => world.Import(new SmallSolution().Text("bots/new_bot/bot.xml", "<bot />")));

        Assert.That(fault!.Message, Is.EqualTo(
            "The emulator does not support components in the folder 'bots' (bots/new_bot/bot.xml); the solution was not imported, nothing was changed."));
        Assert.That(world.Inventory(), Is.EqualTo(before));
    }

    [Test]
    public void The_base_solution_cannot_be_deleted()
    {
        var fault = Assert.Throws<DataverseFault>(() => world.Delete("EmulatorBase"));

        Assert.That(fault!.Message, Is.EqualTo("The emulator does not support deleting the base solution."));
    }

    /// <summary>Small with notes on things, and a lookup from accounts to a thing, so that others' rows point at what goes.</summary>
    private static SmallSolution Linked() => new SmallSolution()
        .Replace("customizations.xml", RankColumn, RankColumn + "<attribute PhysicalName=\"new_FavouriteId\"><Type>lookup</Type></attribute>")
        .Replace("customizations.xml", "<EntityRelationships>", """
            <EntityRelationships>
            <EntityRelationship Name="new_Thing_Annotations">
              <EntityRelationshipType>OneToMany</EntityRelationshipType>
              <ReferencingEntityName>Annotation</ReferencingEntityName><ReferencedEntityName>new_Thing</ReferencedEntityName>
              <CascadeDelete>Cascade</CascadeDelete><ReferencingAttributeName>ObjectId</ReferencingAttributeName>
            </EntityRelationship>
            <EntityRelationship Name="new_favourite">
              <EntityRelationshipType>OneToMany</EntityRelationshipType>
              <ReferencingEntityName>Account</ReferencingEntityName><ReferencedEntityName>new_Thing</ReferencedEntityName>
              <CascadeDelete>RemoveLink</CascadeDelete><ReferencingAttributeName>new_FavouriteId</ReferencingAttributeName>
            </EntityRelationship>
            """);

    private static SmallSolution WithoutRank() => new SmallSolution()
        .Replace("customizations.xml", RankColumn, "")
        .Replace("customizations.xml", "<attribute name=\"new_rank\" />", "")
        .Replace("customizations.xml", View, "0ba5fbf3-fae0-5eef-a8ee-000000000002");

    private const string OtherColumnOnThing = """
        <Entities><Entity>
          <Name LocalizedName="Thing" OriginalName="Thing">new_Thing</Name>
          <EntityInfo><entity Name="new_Thing" unmodified="1"><attributes>
            <attribute PhysicalName="new_Colour"><Type>nvarchar</Type><MaxLength>20</MaxLength></attribute>
          </attributes></entity></EntityInfo>
        </Entity></Entities>
        """;

    private static string ViewNamed(string name) => $$"""
        <Entities><Entity>
          <Name LocalizedName="Account" OriginalName="Account">Account</Name>
          <EntityInfo><entity Name="Account" unmodified="1"><attributes /></entity></EntityInfo>
          <SavedQueries><savedqueries><savedquery>
            <savedqueryid>{{{View}}}</savedqueryid><querytype>0</querytype>
            <layoutxml><grid name="resultset"><row name="result" id="accountid"><cell name="name" width="100" /></row></grid></layoutxml>
            <fetchxml><fetch><entity name="account"><attribute name="name" /></entity></fetch></fetchxml>
            <LocalizedNames><LocalizedName description="{{name}}" languagecode="1033" /></LocalizedNames>
          </savedquery></savedqueries></SavedQueries>
        </Entity></Entities>
        """;

    private string ViewName() => (string)world.Find("savedquery", new Guid(View))!["name"];

    private void Favourite(Guid account, Guid thing) => world.Update(new Entity("account", account) { ["new_favouriteid"] = new EntityReference("new_thing", thing) });
}
