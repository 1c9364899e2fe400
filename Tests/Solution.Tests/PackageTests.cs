using System.Text;
using System.Xml.Linq;
using CrmChecklists.Packer;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>What stands in the packages.</summary>
public class PackageTests
{
    private SolutionCopy solution = null!;

    [SetUp]
    public void Copy() => solution = new SolutionCopy();

    [TearDown]
    public void Remove() => solution.Dispose();

    [Test]
    public void Packing_twice_gives_the_same_bytes()
    {
        var first = SolutionPacker.Pack(solution.Settings).Select(File.ReadAllBytes).ToList();

        var second = SolutionPacker.Pack(solution.Settings with { Output = Path.Combine(solution.Output, "again") }).Select(File.ReadAllBytes).ToList();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Packing_a_copy_elsewhere_at_another_time_gives_the_same_bytes()
    {
        var first = SolutionPacker.Pack(solution.Settings).Select(File.ReadAllBytes).ToList();
        using var copy = new SolutionCopy();
        foreach (var path in Directory.EnumerateFiles(copy.Settings.Source, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(path, new DateTime(2031, 5, 6, 7, 8, 9, DateTimeKind.Utc));
        File.Copy(solution.PluginPath, copy.PluginPath, overwrite: true);

        var second = SolutionPacker.Pack(copy.Settings).Select(File.ReadAllBytes).ToList();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void The_packages_are_named_after_the_solution()
    {
        var names = SolutionPacker.Pack(solution.Settings).Select(Path.GetFileName);

        Assert.That(names, Is.EqualTo(new[] { "CrmChecklists.zip", "CrmChecklists_managed.zip" }));
    }

    [Test]
    public void The_manifest_carries_version_and_managed_flag()
    {
        var manifests = new[] { solution.Pack(managed: false).Manifest, solution.Pack(managed: true).Manifest };

        Assert.That(manifests.Select(manifest => (manifest.Element("Version")!.Value, manifest.Element("Managed")!.Value)), Is.EqualTo(new[] { ("1.2.3.0", "0"), ("1.2.3.0", "1") }));
    }

    [Test]
    public void The_managed_package_leaves_the_definition_of_the_opportunity_to_its_owner()
    {
        var definitions = new[] { false, true }.Select(managed => solution.Pack(managed).Tables["opportunity"].Element("EntityInfo") is not null);

        Assert.That(definitions, Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void Every_file_name_in_customizations_is_an_entry_and_has_a_content_type()
    {
        var package = solution.Pack();

        var files = package.Customizations.Descendants("FileName").Select(file => file.Value.TrimStart('/')).ToList();
        var types = package.Xml("[Content_Types].xml").Elements().Select(type => (string?)type.Attribute("PartName") ?? "*." + (string?)type.Attribute("Extension")).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(files, Has.Count.GreaterThan(20));
            Assert.That(files, Is.SubsetOf(package.Names));
            Assert.That(files.Select(file => Path.HasExtension(file) ? "*" + Path.GetExtension(file) : "/" + file), Is.SubsetOf(types));
        });
    }

    [Test]
    public void Files_keep_their_content()
    {
        var package = solution.Pack();

        var panel = package.Customizations.Element("WebResources")!.Elements().Single(resource => resource.Element("Name")!.Value == "chk_/opportunity/panel.html");
        Assert.That(Encoding.UTF8.GetString(package.Content(panel.Element("FileName")!.Value.TrimStart('/'))), Is.EqualTo(solution.Read("WebResources/opportunity/panel.html")));
    }

    [Test]
    public void Scripts_ship_without_the_comments_empty_lines_and_indentation_that_nobody_reads_there()
    {
        solution.Write("WebResources/shared/told.js", "/* What it does,\n   in two lines. */\nconst one = 1; // stays\n    // goes\n/* a */ const two = `// stays`;\n\n/** Goes. */\n    const three = \"/* stays */\";\n");

        var package = solution.Pack();

        var told = package.Customizations.Element("WebResources")!.Elements().Single(resource => resource.Element("Name")!.Value == "chk_/shared/told.js");
        Assert.That(Encoding.UTF8.GetString(package.Content(told.Element("FileName")!.Value.TrimStart('/'))), Is.EqualTo(
            "const one = 1; // stays\n/* a */ const two = `// stays`;\nconst three = \"/* stays */\";\n"));
    }

    [Test]
    public void A_web_resource_gets_everything_from_its_name()
    {
        var resource = solution.Write("WebResources/shared/a-b.svg", "<svg/>").Pack().Customizations.Element("WebResources")!.Elements()
                               .Single(one => one.Element("Name")!.Value == "chk_/shared/a-b.svg");

        var id = NameBasedGuid.OfWebResource("chk_/shared/a-b.svg");
        Assert.That(resource.Elements().Select(element => $"{element.Name}={element.Value}"), Is.EqualTo(new[]
        {
            $"WebResourceId={id:B}", "Name=chk_/shared/a-b.svg", "DisplayName=chk_/shared/a-b.svg", "LanguageCode=0", "WebResourceType=11", "IntroducedVersion=0.1.0.0",
            "IsEnabledForMobileClient=0", "IsAvailableForMobileOffline=0", "DependencyXml=<Dependencies><Dependency componentType=\"WebResource\" /></Dependencies>",
            "IsCustomizable=0", "CanBeDeleted=0", "IsHidden=0", $"FileName=/WebResources/chk_sharedabsvg{id.ToString().ToUpperInvariant()}",
        }));
    }

    [Test]
    public void Ids_follow_from_names_the_same_way_everywhere()
    {
        var id = NameBasedGuid.OfWebResource("chk_/opportunity/panel.html");

        Assert.That(id, Is.EqualTo(new Guid("4337f615-1600-5506-8b60-0ce17397b8a3")));
    }

    [Test]
    public void A_strings_file_has_its_language_and_the_scripts_that_name_it_depend_on_it()
    {
        solution.Write("WebResources/strings/Extra.1031.resx", "<root/>").Write("WebResources/shared/uses.js", "const RESOURCE = 'chk_/strings/Extra';");

        var resources = solution.Pack().Customizations.Element("WebResources")!.Elements().ToDictionary(resource => resource.Element("Name")!.Value, resource => resource);

        var libraries = XElement.Parse(resources["chk_/shared/uses.js"].Element("DependencyXml")!.Value).Descendants("Library");
        Assert.Multiple(() =>
        {
            Assert.That(resources["chk_/strings/Extra.1031.resx"].Element("LanguageCode")!.Value, Is.EqualTo("1031"));
            Assert.That(libraries.Select(library => ((string?)library.Attribute("name"), (string?)library.Attribute("languagecode"))), Is.EqualTo(new[] { ("chk_/strings/Extra.1031.resx", "1031") }));
        });
    }

    [Test]
    public void A_description_by_hand_wins_over_the_name()
    {
        solution.Write("WebResources/shared/own.svg", "<svg/>")
                .Write("src/WebResources/chk_/shared/own.svg.data.xml", "<WebResource><WebResourceId>{11111111-2222-3333-4444-555555555555}</WebResourceId><Name>chk_/shared/own.svg</Name><DisplayName>Own</DisplayName><WebResourceType>11</WebResourceType></WebResource>");

        var package = solution.Pack();

        Assert.That(package.Names, Has.Member("WebResources/chk_sharedownsvg11111111-2222-3333-4444-555555555555"));
    }

    [Test]
    public void Plug_in_types_and_steps_carry_the_full_name_of_the_dll()
    {
        var package = solution.Pack();

        const string FullName = "CrmChecklists.Plugins, Version=1.2.3.4, Culture=neutral, PublicKeyToken=31bf3856ad364e35";
        var types = package.Customizations.Descendants("PluginType").Select(type => (string)type.Attribute("AssemblyQualifiedName")!).ToList();
        var steps = package.Customizations.Descendants("PluginTypeName").Select(name => name.Value).Distinct();
        Assert.Multiple(() =>
        {
            Assert.That((string?)package.Customizations.Descendants("PluginAssembly").Single().Attribute("FullName"), Is.EqualTo(FullName));
            Assert.That((string?)package.Manifest.Descendants("RootComponent").Single(one => (string?)one.Attribute("type") == "91").Attribute("schemaName"), Is.EqualTo(FullName));
            Assert.That(types, Is.EquivalentTo(solution.Plugin.Types.Concat(solution.Plugin.Activities).Select(name => $"{name}, {FullName}")));
            Assert.That(steps, Is.SubsetOf(types));
        });
    }

    [Test]
    public void An_environment_variable_is_packed_as_it_is()
    {
        const string Definition = "environmentvariabledefinitions/chk_Target/environmentvariabledefinition.xml";
        solution.Write("src/" + Definition, "<environmentvariabledefinition schemaname=\"chk_Target\"><defaultvalue>80</defaultvalue><type>100000001</type></environmentvariabledefinition>");

        var packed = solution.Pack().Xml(Definition);

        Assert.That(packed.ToString(SaveOptions.DisableFormatting),
            Is.EqualTo("<environmentvariabledefinition schemaname=\"chk_Target\"><defaultvalue>80</defaultvalue><type>100000001</type></environmentvariabledefinition>"));
    }

    [Test]
    public void Charts_dashboards_and_quick_views_come_with_their_tables()
    {
        var package = solution.WithDashboard().WithQuickView().Pack();

        var table = package.Tables["chk_answer"];
        Assert.Multiple(() =>
        {
            Assert.That(table.Element("Visualizations")!.Elements("visualization").Select(chart => chart.Element("savedqueryvisualizationid")!.Value), Does.Contain(Parts.ChartId));
            Assert.That(table.Element("Visualizations")!.ElementsBeforeSelf().Last().Name.LocalName, Is.EqualTo("SavedQueries"));
            Assert.That(package.Customizations.Element("Dashboards")!.Elements("Dashboard").Select(one => one.Element("FormId")!.Value), Does.Contain(Parts.DashboardId));
            Assert.That(package.Tables["chk_checklist"].Element("FormXml")!.Elements("forms").Select(forms => (string?)forms.Attribute("type")), Is.EqualTo(new[] { "main", "quick" }));
        });
    }

    [Test]
    public void The_command_line_lists_the_problems_and_fails()
    {
        solution.Delete("src/Other/Customizations.xml");
        var settings = solution.Settings;
        using var errors = new StringWriter();
        var before = Console.Error;
        Console.SetError(errors);

        object? exitCode;
        try
        {
            exitCode = typeof(SolutionPacker).Assembly.EntryPoint!.Invoke(null,
                [new[] { "--src", settings.Source, "--webresources", settings.WebResources, "--plugin", settings.Plugin, "--out", settings.Output, "--version", "1.2.3" }]);
        }
        finally
        {
            Console.SetError(before);
        }

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(errors.ToString().ReplaceLineEndings("\n"), Is.EqualTo(
                $"{settings.Source.Replace('\\', '/')}/Other/Customizations.xml: This file is missing. Every unpacked solution has it.\nNothing was packed: 1 problem.\n"));
            Assert.That(Directory.Exists(settings.Output), Is.False);
        });
    }
}
