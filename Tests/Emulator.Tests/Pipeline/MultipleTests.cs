using Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

/// <summary>Messages about many rows, and about a row's state.</summary>
internal sealed class MultipleTests
{
    private World world = null!;
    private Guid one;
    private Guid two;

    [SetUp]
    public void Open()
    {
        world = new World();
        one = world.Account("one");
        two = world.Account("two");
    }

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public void UpdateMultiple_changes_all_rows_and_fires_the_steps_of_both_messages()
    {
        var seen = new List<string>();
        world.Plugins.Step("Update", "account", Stage.PreOperation, c => seen.Add((string)c.Target["name"]));
        world.Plugins.Step("UpdateMultiple", "account", Stage.PostOperation, c => seen.Add(string.Join("+", c.Context.PreEntityImagesCollection.Select(i => i["Before"]["name"]))),
            new StepOptions { PreImage = "name" });

        Send("UpdateMultiple", Renamed(one, "ONE"), Renamed(two, "TWO"));

        Assert.That(Names(), Is.EquivalentTo(new[] { "ONE", "TWO" }));
        Assert.That(seen, Is.EquivalentTo(new[] { "ONE", "TWO", "one+two" }));
    }

    [Test]
    public void UpdateMultiple_is_all_or_nothing()
    {
        var missing = Guid.NewGuid();

        var fault = World.Refused(() => Send("UpdateMultiple", Renamed(one, "ONE"), Renamed(missing, "TWO")));

        Assert.That(fault.Message, Is.EqualTo($"account With Id = {missing} Does Not Exist"));
        Assert.That(Names(), Is.EquivalentTo(new[] { "one", "two" }));
    }

    [Test]
    public void Rows_of_two_tables_are_refused()
    {
        var fault = World.Refused(() => Send("UpdateMultiple", Renamed(one, "ONE"), new Entity("contact", Guid.NewGuid()) { ["lastname"] = "x" }));

        Assert.That(fault.Message, Is.EqualTo("All targets must be of one table, not of account, contact."));
    }

    [Test]
    public void UpsertMultiple_tells_what_it_created_and_is_all_or_nothing()
    {
        var fresh = Guid.NewGuid();

        var response = Send("UpsertMultiple", Renamed(one, "ONE"), Renamed(fresh, "new"));
        World.Refused(() => Send("UpsertMultiple", Renamed(two, "TWO"), new Entity("account", Guid.NewGuid()) { ["horn"] = 1 }));

        var results = (UpsertResponse[])response["Results"];
        Assert.That(results.Select(r => (r.RecordCreated, r.Target.Id)), Is.EqualTo(new[] { (false, one), (true, fresh) }));
        Assert.That(Names(), Is.EquivalentTo(new[] { "ONE", "two", "new" }));
    }

    [Test]
    public void DeleteMultiple_runs_the_steps_of_Delete_and_is_all_or_nothing()
    {
        var seen = 0;
        world.Plugins.Step("Delete", "account", Stage.PreOperation, _ => seen++);

        World.Refused(() => Delete(one, Guid.NewGuid()));
        var kept = Names();
        Delete(one, two);

        Assert.That(kept, Is.EquivalentTo(new[] { "one", "two" }));
        Assert.That(Names(), Is.Empty);
        Assert.That(seen, Is.EqualTo(3));
    }

    [Test]
    public void A_stale_version_is_refused_on_Delete_too()
    {
        var version = world.Read("account", one, "name").RowVersion;
        world.AsAdmin.Update(Renamed(one, "somebody else"));

        var fault = World.Refused(() => world.Execute(world.Admin, new OrganizationRequest("Delete")
        {
            ["Target"] = new EntityReference("account", one) { RowVersion = version }, ["ConcurrencyBehavior"] = ConcurrencyBehavior.IfRowVersionMatches,
        }));

        Assert.That(fault.Message, Is.EqualTo("The version of the existing record doesn't match the RowVersion property provided."));
        Assert.That(world.Stored("account", one), Is.Not.Null);
    }

    [Test]
    public void SetState_sets_state_and_status_and_runs_the_steps_of_SetState_and_Update()
    {
        var seen = new List<string>();
        world.Plugins.Step("SetState", "account", Stage.PreOperation, c => seen.Add($"SetState {((OptionSetValue)c.Context.InputParameters["State"]).Value}"));
        world.Plugins.Step("Update", "account", Stage.PreOperation, c => seen.Add($"Update {c.Target.GetAttributeValue<OptionSetValue>("statuscode").Value}"));

        SetState(state: 1, status: -1);
        var wrong = World.Refused(() => SetState(state: 0, status: 2));

        var row = world.Stored("account", one)!;
        Assert.That((row["statecode"], row["statuscode"]), Is.EqualTo(((object)new OptionSetValue(1), (object)new OptionSetValue(2))));
        Assert.That(wrong.Message, Is.EqualTo($"2 is not a valid status code for state code 0 on account with Id {one}."));
        Assert.That(seen.Take(2), Is.EqualTo(new[] { "SetState 1", "Update 2" }));
    }

    [TestCase(Stage.PreValidation)]
    [TestCase(Stage.PreOperation)]
    [TestCase(Stage.PostOperation)]
    public void A_step_of_SetState_sees_the_row_as_it_was(Stage stage)
    {
        var seen = new List<Entity>();
        world.Plugins.Step("SetState", "account", stage, c => seen.Add(c.Context.PreEntityImages["Before"]), new StepOptions { PreImage = "statecode,statuscode" });

        SetState(state: 1, status: 2);

        Assert.That(seen.Select(row => (row.Id, row["statecode"], row["statuscode"])),
            Is.EqualTo(new[] { (one, (object)new OptionSetValue(0), (object)new OptionSetValue(1)) }));
    }

    [Test]
    public void ImportSolution_needs_its_privilege_and_hands_over_the_file()
    {
        var rita = world.User("Rita Rep", WellKnown.RootBusinessUnit);
        var request = new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = new byte[] { 1, 2, 3 } };

        var fault = World.Refused(() => world.Execute(rita, request));
        var refused = world.Imported;
        world.Execute(world.Admin, request);

        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvImportCustomization privilege."));
        Assert.That(refused, Is.Null);
        Assert.That(world.Imported, Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    [Test]
    public async Task ImportSolutionAsync_answers_at_once_and_imports_in_the_background()
    {
        var job = Guid.NewGuid();
        var request = new OrganizationRequest("ImportSolutionAsync") { ["CustomizationFile"] = new byte[] { 1, 2, 3 }, ["ImportJobId"] = job };

        var response = world.Execute(world.Admin, request);
        await world.Dataverse.WhenIdle();

        Assert.That(world.Imported, Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(response["ImportJobKey"], Is.EqualTo(job.ToString("D")));
        var operation = world.Stored("asyncoperation", (Guid)response["AsyncOperationId"])!;
        Assert.That((operation["statecode"], operation["statuscode"]), Is.EqualTo(((object)new OptionSetValue(3), (object)new OptionSetValue(30))));
        Assert.That(world.Stored("importjob", job)!["progress"], Is.EqualTo(100d));
    }

    [Test]
    public async Task ImportSolutionAsync_that_fails_says_why_in_its_job()
    {
        world.RefusesImports = "The solution was not imported, nothing was changed. In solution.xml: it has no version.";

        var response = world.Execute(world.Admin, new OrganizationRequest("ImportSolutionAsync") { ["CustomizationFile"] = new byte[] { 1 } });
        await world.Dataverse.WhenIdle();

        var operation = world.Stored("asyncoperation", (Guid)response["AsyncOperationId"])!;
        Assert.That((operation["statuscode"], operation["friendlymessage"]), Is.EqualTo(((object)new OptionSetValue(31), (object)world.RefusesImports)));
        Assert.That(world.Stored("importjob", Guid.Parse((string)response["ImportJobKey"]))!["progress"], Is.EqualTo(0d));
    }

    [Test]
    public void ImportSolutionAsync_needs_its_privilege()
    {
        var rita = world.User("Rita Rep", WellKnown.RootBusinessUnit);

        var fault = World.Refused(() => world.Execute(rita, new OrganizationRequest("ImportSolutionAsync") { ["CustomizationFile"] = new byte[] { 1 } }));

        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvImportCustomization privilege."));
    }

    [TestCase("PublishXml")]
    [TestCase("PublishAllXml")]
    public void Publishing_needs_its_privilege(string message)
    {
        var rita = world.User("Rita Rep", WellKnown.RootBusinessUnit);

        var fault = World.Refused(() => world.Execute(rita, new OrganizationRequest(message)));
        world.Execute(world.Admin, new OrganizationRequest(message));

        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvPublishCustomization privilege."));
    }

    private OrganizationResponse Send(string message, params Entity[] targets) =>
        world.Execute(world.Admin, new OrganizationRequest(message) { ["Targets"] = new EntityCollection([.. targets]) { EntityName = "account" } });

    private void Delete(params Guid[] ids) => world.Execute(world.Admin, new OrganizationRequest("DeleteMultiple")
    {
        ["Targets"] = new EntityReferenceCollection([.. ids.Select(id => new EntityReference("account", id))]),
    });

    private void SetState(int state, int status) => world.Execute(world.Admin, new OrganizationRequest("SetState")
    {
        ["EntityMoniker"] = new EntityReference("account", one), ["State"] = new OptionSetValue(state), ["Status"] = new OptionSetValue(status),
    });

    private static Entity Renamed(Guid id, string name) => new("account", id) { ["name"] = name };

    private List<object> Names() =>
        [.. world.AsAdmin.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("name") }).Entities.Select(a => a["name"])];
}
