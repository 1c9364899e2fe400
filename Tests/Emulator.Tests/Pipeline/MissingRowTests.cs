using System.Net;
using Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Pipeline;

internal sealed class MissingRowTests
{
    private static readonly Guid Gone = new("00000000-0000-0000-0000-00000000dead");

    private readonly List<string> seen = [];
    private World world = null!;

    [SetUp]
    public void Open()
    {
        seen.Clear();
        world = new World();
    }

    [TearDown]
    public void Close() => world.Dispose();

    [TestCase("Update")]
    [TestCase("UpdateMultiple")]
    [TestCase("Delete")]
    [TestCase("Assign")]
    [TestCase("SetState")]
    public void A_message_about_a_row_that_is_not_there_ends_before_any_plugin_runs(string message)
    {
        world.Plugins.Step(message, "account", Stage.PreValidation, _ => seen.Add("10"));
        world.Plugins.Step(message, "account", Stage.PreOperation, _ => seen.Add("20"));

        var fault = World.Refused(() => world.Execute(world.Admin, RequestOf(message)));

        Assert.That(fault.Message, Is.EqualTo($"account With Id = {Gone} Does Not Exist"));
        Assert.That((fault.Code, fault.Status), Is.EqualTo((unchecked((int)0x80040217), HttpStatusCode.NotFound)));
        Assert.That(seen, Is.Empty);
    }

    [Test]
    public void One_missing_row_among_many_is_named_before_any_plugin_runs()
    {
        var there = world.Account();
        world.Plugins.Step("Update", "account", Stage.PreValidation, _ => seen.Add("10"));
        var targets = new EntityCollection([Renamed(there), Renamed(Gone)]) { EntityName = "account" };

        var fault = World.Refused(() => world.Execute(world.Admin, new OrganizationRequest("UpdateMultiple") { ["Targets"] = targets }));

        Assert.That(fault.Message, Is.EqualTo($"account With Id = {Gone} Does Not Exist"));
        Assert.That(seen, Is.Empty);
        Assert.That(world.Read("account", there, "name")["name"], Is.EqualTo("Acme"));
    }

    private static Entity Renamed(Guid id) => new("account", id) { ["name"] = "New" };

    private OrganizationRequest RequestOf(string message)
    {
        var target = new EntityReference("account", Gone);
        return message switch
        {
            "Update" => new OrganizationRequest(message) { ["Target"] = Renamed(Gone) },
            "UpdateMultiple" => new OrganizationRequest(message) { ["Targets"] = new EntityCollection([Renamed(Gone)]) { EntityName = "account" } },
            "Delete" => new OrganizationRequest(message) { ["Target"] = target },
            "Assign" => new OrganizationRequest(message) { ["Target"] = target, ["Assignee"] = new EntityReference("systemuser", world.Admin) },
            _ => new OrganizationRequest(message) { ["EntityMoniker"] = target, ["State"] = new OptionSetValue(1), ["Status"] = new OptionSetValue(2) },
        };
    }
}
