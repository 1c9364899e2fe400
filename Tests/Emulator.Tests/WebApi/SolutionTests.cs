using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Emulator.Tests.Solutions;

namespace Emulator.Tests.WebApi;

/// <summary>Solutions over HTTP: ImportSolution, StageAndUpgrade, DeleteAndPromote, RetrieveDependenciesForUninstall, and DELETE of a solution's row.</summary>
public sealed class SolutionTests : WebApiFixture
{
    private const string Name = "<Name LocalizedName=\"Thing\" OriginalName=\"Thing\">new_Thing</Name>";

    [Test]
    public async Task A_solution_is_installed_upgraded_in_two_ways_and_uninstalled_over_http()
    {
        await Post("ImportSolution", Import(new SmallSolution().Managed()));
        var thing = await Create("new_things", """{ "new_name": "Box" }""");
        await Post("StageAndUpgrade", Import(new SmallSolution().Version("1.1").Managed()));
        await Post("ImportSolution", Import(new SmallSolution().Version("1.2").Managed(), isHolding: true));
        var answer = await Post("DeleteAndPromote", """{ "UniqueName": "Small" }""");

        var solution = (await Read("solutions?$select=version&$filter=uniquename eq 'Small'"))["value"]![0]!;
        Assert.That((string?)answer!["SolutionId"], Is.EqualTo((string?)solution["solutionid"]));
        Assert.That((string?)solution["version"], Is.EqualTo("1.2"));
        Assert.That((string?)(await Read($"new_things({thing})"))["new_name"], Is.EqualTo("Box"));

        var view = await Create("savedqueries",
            """{ "name": "By hand", "returnedtypecode": "new_thing", "querytype": 0, "fetchxml": "<fetch><entity name=\"new_thing\" /></fetch>" }""");
        var dependency = (await Read("RetrieveDependenciesForUninstall(SolutionUniqueName='Small')"))["value"]!.AsArray().Single()!;
        Assert.That(((int)dependency["dependentcomponenttype"]!, (Guid)dependency["dependentcomponentobjectid"]!, (int)dependency["requiredcomponenttype"]!), Is.EqualTo((26, view, 1)));
        var refused = await Refused("DELETE", $"solutions({solution["solutionid"]})");
        Assert.That((refused.Status, refused.Code), Is.EqualTo((400, "0x8004f01d")));
        Assert.That(refused.Message, Does.StartWith("Solution dependencies exist, cannot uninstall. DependencyCount : 1"));

        await Send("DELETE", $"savedqueries({view})");
        using var deleted = await Send("DELETE", $"solutions({solution["solutionid"]})");

        Assert.That((int)deleted.StatusCode, Is.EqualTo(204), await deleted.Content.ReadAsStringAsync());
        Assert.That((await Read("solutions?$select=uniquename&$filter=uniquename eq 'Small'"))["value"]!.AsArray(), Is.Empty);
        Assert.That((await Refused("GET", "new_things")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task What_the_emulator_cannot_do_with_solutions_it_says_by_name()
    {
        var refused = await Refused("POST", "ImportSolution",
            new JsonObject { ["CustomizationFile"] = "", ["OverwriteUnmanagedCustomizations"] = false, ["PublishWorkflows"] = false, ["ConvertToManaged"] = true }.ToJsonString());

        Assert.That(refused.Message, Is.EqualTo("The emulator does not support converting unmanaged components to managed ones (ConvertToManaged)."));
    }

    /// <summary>Learn: RetrieveEntityRibbon function; the answer is a zip of one XML file.</summary>
    [Test]
    public async Task Buttons_of_a_solution_are_told_for_the_place_asked_for_and_gone_with_the_solution()
    {
        const string ribbon = """
            <RibbonDiffXml><CustomActions>
              <CustomAction Id="new.A" Location="Mscrm.Form.new_thing.MainTab.Save.Controls._children"><CommandUIDefinition><Button Id="new.Weigh" Command="new.Weigh.Command" LabelText="Weigh"/></CommandUIDefinition></CustomAction>
              <CustomAction Id="new.B" Location="Mscrm.HomepageGrid.new_thing.MainTab.Management.Controls._children"><CommandUIDefinition><Button Id="new.WeighAll" Command="new.Weigh.Command" LabelText="Weigh all"/></CommandUIDefinition></CustomAction>
            </CustomActions><CommandDefinitions><CommandDefinition Id="new.Weigh.Command"/></CommandDefinitions></RibbonDiffXml>
            """;
        await Post("ImportSolution", Import(new SmallSolution().Replace("customizations.xml", Name, Name + ribbon).Managed()));

        Assert.That(await Buttons("Form"), Is.EqualTo(new[] { "Weigh" }));
        Assert.That(await Buttons("HomepageGrid"), Is.EqualTo(new[] { "Weigh all" }));
        Assert.That(await Buttons("All"), Is.EqualTo(new[] { "Weigh", "Weigh all" }));

        var solution = (await Read("solutions?$select=solutionid&$filter=uniquename eq 'Small'"))["value"]![0]!;
        using var deleted = await Send("DELETE", $"solutions({solution["solutionid"]})");
        Assert.That((await Refused("GET", Ribbon("All"))).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task A_button_without_its_command_is_not_imported()
    {
        const string ribbon = """
            <RibbonDiffXml><CustomActions><CustomAction Id="new.A" Location="Mscrm.Form.new_thing.MainTab.Save.Controls._children"><CommandUIDefinition>
            <Button Id="new.Weigh" Command="new.Gone" LabelText="Weigh"/></CommandUIDefinition></CustomAction></CustomActions></RibbonDiffXml>
            """;

        var refused = await Refused("POST", "ImportSolution", Import(new SmallSolution().Replace("customizations.xml", Name, Name + ribbon)));

        Assert.That(refused.Message, Is.EqualTo("The solution was not imported, nothing was changed. customizations.xml, table new_Thing, the button new.Weigh needs the command new.Gone, which neither this solution nor the environment has."));
    }

    private static string Ribbon(string filter) => $"RetrieveEntityRibbon(EntityName='new_thing',RibbonLocationFilter=Microsoft.Dynamics.CRM.RibbonLocationFilters'{filter}')";

    private async Task<string[]> Buttons(string filter)
    {
        var bytes = Convert.FromBase64String((string)(await Read(Ribbon(filter)))["CompressedEntityXml"]!);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var content = zip.Entries.Single().Open();
        return [.. XDocument.Load(content).Descendants("Button").Select(button => (string)button.Attribute("LabelText")!)];
    }

    private static string Import(SmallSolution solution, bool isHolding = false)
    {
        var body = new JsonObject
        {
            ["CustomizationFile"] = Convert.ToBase64String(solution.Zip()), ["OverwriteUnmanagedCustomizations"] = false, ["PublishWorkflows"] = false,
        };
        if (isHolding) body["HoldingSolution"] = true;
        return body.ToJsonString();
    }

    private async Task<JsonNode?> Post(string action, string json)
    {
        using var response = await Send("POST", action, json);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.AnyOf(200, 204), text);
        return text.Length > 0 ? JsonNode.Parse(text) : null;
    }
}
