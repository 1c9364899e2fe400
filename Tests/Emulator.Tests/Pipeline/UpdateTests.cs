using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

internal sealed class UpdateTests
{
    private World world = null!;

    [SetUp]
    public void Open() => world = new World();

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public void Only_the_columns_present_change_and_the_row_is_stamped()
    {
        var id = world.AsAdmin.Create(new Entity("account") { ["name"] = "Acme", ["description"] = "kept" });
        world.Clock.Advance(TimeSpan.FromMinutes(5));

        world.AsAdmin.Update(new Entity("account", id) { ["name"] = "Acme Ltd" });

        var row = world.Stored("account", id)!;
        Assert.That((row["name"], row["description"], row["modifiedon"]), Is.EqualTo(((object)"Acme Ltd", (object)"kept", (object)world.Clock.Now)));
        Assert.That(row["createdon"], Is.EqualTo(world.Clock.Now.AddMinutes(-5)));
    }

    [Test]
    public void A_row_that_does_not_exist_is_refused()
    {
        var id = Guid.NewGuid();

        var fault = World.Refused(() => world.AsAdmin.Update(new Entity("account", id) { ["name"] = "x" }));

        Assert.That(fault.Message, Is.EqualTo($"account With Id = {id} Does Not Exist"));
        Assert.That((int)fault.Status, Is.EqualTo(404));
    }

    [Test]
    public void A_version_that_is_stale_is_refused_and_a_present_one_is_not()
    {
        var id = world.Account();
        var seen = world.Read("account", id, "name").RowVersion;
        world.AsAdmin.Update(new Entity("account", id) { ["name"] = "somebody else" });
        OrganizationRequest Update(string? version) => new("Update")
        {
            ["Target"] = new Entity("account", id) { ["name"] = "mine", RowVersion = version }, ["ConcurrencyBehavior"] = ConcurrencyBehavior.IfRowVersionMatches,
        };

        var stale = World.Refused(() => world.Execute(world.Admin, Update(seen)));
        var missing = World.Refused(() => world.Execute(world.Admin, Update(null)));
        world.Execute(world.Admin, Update(world.Read("account", id, "name").RowVersion));

        Assert.That(((int)stale.Status, stale.Message), Is.EqualTo((412, "The version of the existing record doesn't match the RowVersion property provided.")));
        Assert.That(missing.Code, Is.EqualTo(unchecked((int)0x80060883)));
        Assert.That(world.Stored("account", id)!["name"], Is.EqualTo("mine"));
    }

    [Test]
    public void A_state_brings_its_default_status_and_a_foreign_status_is_refused()
    {
        var id = world.Account();

        world.AsAdmin.Update(new Entity("account", id) { ["statecode"] = new OptionSetValue(1) });
        Assert.That(world.Stored("account", id)!["statuscode"], Is.EqualTo(new OptionSetValue(2)));
        var fault = World.Refused(() => world.AsAdmin.Update(new Entity("account", id) { ["statuscode"] = new OptionSetValue(1) }));

        Assert.That(fault.Message, Is.EqualTo($"1 is not a valid status code for state code 1 on account with Id {id}."));
    }

    [Test]
    public void A_new_owner_brings_a_new_business_unit()
    {
        var unit = world.BusinessUnit("Sales", WellKnown.RootBusinessUnit);
        var rita = world.User("Rita Rep", unit);
        var id = world.Account();

        world.Execute(world.Admin, new OrganizationRequest("Assign")
        {
            ["Target"] = new EntityReference("account", id), ["Assignee"] = new EntityReference("systemuser", rita),
        });

        var row = world.Stored("account", id)!;
        Assert.That(row["ownerid"], Is.EqualTo(new EntityReference("systemuser", rita)));
        Assert.That(row["owningbusinessunit"], Is.EqualTo(new EntityReference("businessunit", unit)));
    }

    [Test]
    public void Deleting_a_row_removes_it()
    {
        var id = world.Account();

        world.AsAdmin.Delete("account", id);

        Assert.That(world.Stored("account", id), Is.Null);
        Assert.That(World.Refused(() => world.AsAdmin.Delete("account", id)).Message, Is.EqualTo($"account With Id = {id} Does Not Exist"));
    }

    [Test]
    public void Users_and_roles_are_tied_and_untied()
    {
        var rita = world.User("Rita Rep", WellKnown.RootBusinessUnit);
        var role = world.Role(Emulator.Security.PrivilegeDepth.Global, "ReadAccount");
        var account = world.Account();
        var roles = new EntityReferenceCollection([new EntityReference("role", role)]);
        var relationship = new Relationship("systemuserroles_association");

        world.AsAdmin.Associate("systemuser", rita, relationship, roles);
        Assert.That(world.As(rita).Retrieve("account", account, new ColumnSet("name"))["name"], Is.EqualTo("Acme"));
        world.AsAdmin.Disassociate("systemuser", rita, relationship, roles);

        Assert.That(
            World.Refused(() => world.As(rita).Retrieve("account", account, new ColumnSet("name"))).Message,
            Is.EqualTo($"Principal user (Id={rita}) is missing prvReadAccount privilege."));
    }

    [Test]
    public void A_batch_goes_on_after_an_error_when_asked_to()
    {
        var requests = new OrganizationRequestCollection
        {
            new OrganizationRequest("Create") { ["Target"] = new Entity("account") { ["name"] = "one" } },
            new OrganizationRequest("Create") { ["Target"] = new Entity("account") { ["horn"] = 1 } },
            new OrganizationRequest("Create") { ["Target"] = new Entity("account") { ["name"] = "three" } },
        };

        var response = world.Execute(world.Admin, new OrganizationRequest("ExecuteMultiple")
        {
            ["Requests"] = requests, ["Settings"] = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
        });

        var items = (ExecuteMultipleResponseItemCollection)response["Responses"];
        Assert.That(items.Select(i => i.Fault?.Message), Is.EqualTo(new[] { null, "'account' entity doesn't contain attribute with Name = 'horn'.", null }));
        Assert.That(Names(), Is.EquivalentTo(new[] { "one", "three" }));
    }

    [Test]
    public void A_transaction_is_all_or_nothing()
    {
        var requests = new OrganizationRequestCollection
        {
            new OrganizationRequest("Create") { ["Target"] = new Entity("account") { ["name"] = "one" } },
            new OrganizationRequest("Create") { ["Target"] = new Entity("account") { ["horn"] = 1 } },
        };

        World.Refused(() => world.Execute(world.Admin, new OrganizationRequest("ExecuteTransaction") { ["Requests"] = requests }));

        Assert.That(Names(), Is.Empty);
    }

    [Test]
    public void A_message_nobody_knows_is_refused_by_name()
    {
        var fault = World.Refused(() => world.Execute(world.Admin, new OrganizationRequest("GrantAccess")));

        Assert.That(fault.Message, Is.EqualTo("The emulator knows no message 'GrantAccess', and no Custom API has this unique name."));
    }

    [Test]
    public void A_missing_parameter_is_named()
    {
        var fault = World.Refused(() => world.Execute(world.Admin, new OrganizationRequest("Create")));

        Assert.That(fault.Message, Is.EqualTo("The request 'Create' needs the parameter 'Target' of type Entity."));
    }

    [Test]
    public void Who_am_I_answers_with_the_typed_response()
    {
        var response = world.AsAdmin.Execute(new Microsoft.Crm.Sdk.Messages.WhoAmIRequest());

        Assert.That(((Microsoft.Crm.Sdk.Messages.WhoAmIResponse)response).UserId, Is.EqualTo(world.Admin));
    }

    private IEnumerable<object> Names() =>
        world.AsAdmin.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("name") }).Entities.Select(a => a["name"]);
}
