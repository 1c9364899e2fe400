using System.Text.Json.Nodes;
using Emulator.Tests.Solutions;

namespace Emulator.Tests.WebApi;

/// <summary>Solutions over HTTP: ImportSolution, StageAndUpgrade, DeleteAndPromote, RetrieveDependenciesForUninstall, and DELETE of a solution's row.</summary>
public sealed class SolutionTests : WebApiFixture
{
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
