using Emulator.Security;
using Emulator.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Security;

internal sealed class RightsTests
{
    private World world = null!;
    private Guid sales;
    private Guid west;
    private Guid other;
    private Guid ofSales;
    private Guid ofWest;
    private Guid ofOther;

    [SetUp]
    public void Open()
    {
        world = new World();
        sales = world.BusinessUnit("Sales", WellKnown.RootBusinessUnit);
        west = world.BusinessUnit("West", sales);
        other = world.BusinessUnit("Other", WellKnown.RootBusinessUnit);
        ofSales = Account("of sales", world.User("Sam Sales", sales));
        ofWest = Account("of west", world.User("Wes West", west));
        ofOther = Account("of other", world.User("Otto Other", other));
    }

    [TearDown]
    public void Close() => world.Dispose();

    [TestCase(PrivilegeDepth.Basic, "own")]
    [TestCase(PrivilegeDepth.Local, "of sales,own")]
    [TestCase(PrivilegeDepth.Deep, "of sales,of west,own")]
    [TestCase(PrivilegeDepth.Global, "of other,of sales,of west,own")]
    public void Reading_reaches_as_far_as_the_depth_of_the_role(PrivilegeDepth depth, string seen)
    {
        var rita = world.User("Rita Rep", sales, world.Role(depth, "ReadAccount"));
        Account("own", rita);

        Assert.That(Seen(rita), Is.EqualTo(seen));
    }

    [Test]
    public void A_row_out_of_reach_is_refused_by_name()
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Local, "ReadAccount"));

        var fault = World.Refused(() => world.As(rita).Retrieve("account", ofOther, new ColumnSet("name")));

        Assert.That(((int)fault.Status, fault.Code), Is.EqualTo((403, unchecked((int)0x80040220))));
        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) does not have ReadAccess right on the account row with Id {ofOther}."));
    }

    [Test]
    public void Without_any_privilege_the_missing_one_is_named()
    {
        var rita = world.User("Rita Rep", sales);

        var fault = World.Refused(() => world.As(rita).RetrieveMultiple(new QueryExpression("account")));

        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvReadAccount privilege."));
    }

    [Test]
    public void A_joined_table_is_held_to_its_own_rights()
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Global, "ReadContact"));
        var query = new QueryExpression("contact");
        query.AddLink("account", "parentcustomerid", "accountid");

        var fault = World.Refused(() => world.As(rita).RetrieveMultiple(query));

        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvReadAccount privilege."));
    }

    [Test]
    public void Roles_of_a_team_count_and_their_union_too()
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Basic, "ReadAccount"));
        Account("own", rita);
        Assert.That(Seen(rita), Is.EqualTo("own"));

        world.Team("Others", other, [rita], world.Role(PrivilegeDepth.Local, "ReadAccount"));
        // Written below the pipeline: an ordinary change tells the caches that memberships changed.
        world.AsAdmin.Update(new Entity("businessunit", west) { ["name"] = "Far West" });

        Assert.That(Seen(rita), Is.EqualTo("of other,own"));
    }

    [Test]
    public void Rows_of_a_users_team_are_the_users_own()
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Basic, "ReadAccount"));
        var team = world.Team("Hunters", other, [rita]);
        world.AsAdmin.Create(new Entity("account") { ["name"] = "of the team", ["ownerid"] = new EntityReference("team", team) });

        Assert.That(Seen(rita), Is.EqualTo("of the team"));
    }

    [TestCase("Write")]
    [TestCase("Delete")]
    public void Changing_is_asked_row_by_row(string right)
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Global, "ReadAccount"), world.Role(PrivilegeDepth.Local, right + "Account"));
        void Change(Guid id)
        {
            if (right == "Write") world.As(rita).Update(new Entity("account", id) { ["name"] = "changed" });
            else world.As(rita).Delete("account", id);
        }

        Change(ofSales);
        var fault = World.Refused(() => Change(ofWest));

        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) does not have {right}Access right on the account row with Id {ofWest}."));
        Assert.That(world.Stored("account", ofWest)!["name"], Is.EqualTo("of west"));
    }

    [Test]
    public void Creating_for_somebody_else_needs_a_depth_that_reaches_him()
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Basic, "CreateAccount"));

        world.As(rita).Create(new Entity("account") { ["name"] = "mine" });
        var fault = World.Refused(() => world.As(rita).Create(new Entity("account") { ["name"] = "his", ["ownerid"] = new EntityReference("systemuser", world.Admin) }));

        Assert.That(fault.Message, Does.StartWith($"Principal user (Id={rita}) does not have CreateAccess right on the account row with Id "));
    }

    [Test]
    public void Assigning_needs_its_own_privilege()
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Global, "ReadAccount", "WriteAccount"));

        var fault = World.Refused(() => world.As(rita).Update(new Entity("account", ofSales) { ["ownerid"] = new EntityReference("systemuser", rita) }));

        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvAssignAccount privilege."));
    }

    [Test]
    public void Assigning_needs_nothing_else()
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Global, "ReadAccount", "AssignAccount"));

        world.As(rita).Update(new Entity("account", ofSales) { ["ownerid"] = new EntityReference("systemuser", rita) });
        var fault = World.Refused(() => world.As(rita).Update(
            new Entity("account", ofSales) { ["ownerid"] = new EntityReference("systemuser", world.Admin), ["name"] = "renamed on the way" }));

        Assert.That(world.Stored("account", ofSales)!["ownerid"], Is.EqualTo(new EntityReference("systemuser", rita)));
        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvWriteAccount privilege."));
    }

    [Test]
    public void Setting_a_lookup_needs_append_on_the_one_and_append_to_on_the_other()
    {
        var role = world.Role(PrivilegeDepth.Global, "CreateContact", "ReadAccount");
        var rita = world.User("Rita Rep", sales, role);
        var ben = world.User("Ben Both", sales, role, world.Role(PrivilegeDepth.Global, "AppendContact"));
        var ann = world.User("Ann All", sales, role, world.Role(PrivilegeDepth.Global, "AppendContact", "AppendToAccount"));
        Entity Contact() => new("contact") { ["lastname"] = "Archer", ["parentcustomerid"] = new EntityReference("account", ofSales) };

        Assert.That(World.Refused(() => world.As(rita).Create(Contact())).Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvAppendContact privilege."));
        Assert.That(World.Refused(() => world.As(ben).Create(Contact())).Message, Is.EqualTo($"Principal user (Id={ben}) is missing prvAppendToAccount privilege."));
        Assert.That(world.As(ann).Create(Contact()), Is.Not.EqualTo(Guid.Empty));
    }

    [Test]
    public void Component_rows_are_readable_by_all_and_writable_by_customizers()
    {
        var rita = world.User("Rita Rep", sales);
        var cora = world.User("Cora Customizer", sales, WellKnown.SystemCustomizerRole);
        Entity View() => new("savedquery") { ["name"] = "View", ["returnedtypecode"] = "account", ["querytype"] = 0 };

        var view = world.As(cora).Create(View());
        var fault = World.Refused(() => world.As(rita).Create(View()));

        Assert.That(world.As(rita).Retrieve("savedquery", view, new ColumnSet("name"))["name"], Is.EqualTo("View"));
        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvCreateSavedQuery privilege."));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Nobody_gives_himself_a_role(bool customizer)
    {
        var rita = customizer ? world.User("Rita Rep", sales, WellKnown.SystemCustomizerRole) : world.User("Rita Rep", sales);
        var admin = new EntityReferenceCollection([new EntityReference("role", WellKnown.SystemAdministratorRole)]);

        World.Refused(() => world.As(rita).Associate("systemuser", rita, new Relationship("systemuserroles_association"), admin));

        World.Refused(() => world.As(rita).RetrieveMultiple(new QueryExpression("account")));
    }

    [Test]
    public void A_disabled_user_gets_nothing_and_cannot_sign_in()
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Global, "ReadAccount"));
        Assert.That(world.Dataverse.FindUser("rita@demo.example"), Is.EqualTo(rita));

        world.AsAdmin.Update(new Entity("systemuser", rita) { ["isdisabled"] = true });

        Assert.That(world.Dataverse.FindUser("rita@demo.example"), Is.Null);
        Assert.That(
            World.Refused(() => world.As(rita).RetrieveMultiple(new QueryExpression("account"))).Message,
            Is.EqualTo($"The specified user (Id={rita}) is either disabled or is not a member of any business unit."));
    }

    [Test]
    public void What_one_may_do_with_a_row_can_be_asked_for()
    {
        var rita = world.User("Rita Rep", sales, world.Role(PrivilegeDepth.Local, "ReadAccount", "WriteAccount"), world.Role(PrivilegeDepth.Global, "AppendAccount"));
        OrganizationRequest Access(Guid id) => new("RetrievePrincipalAccess")
        {
            ["Target"] = new EntityReference("account", id), ["Principal"] = new EntityReference("systemuser", rita),
        };

        var near = world.Execute(world.Admin, Access(ofSales))["AccessRights"].ToString();
        var far = world.Execute(world.Admin, Access(ofWest))["AccessRights"].ToString();

        Assert.That((near, far), Is.EqualTo(("ReadAccess, WriteAccess, AppendAccess", "AppendAccess")));
    }

    private Guid Account(string name, Guid owner) =>
        world.AsAdmin.Create(new Entity("account") { ["name"] = name, ["ownerid"] = new EntityReference("systemuser", owner) });

    private string Seen(Guid user) =>
        string.Join(",", world.As(user).RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("name") }).Entities.Select(a => (string)a["name"]).Order());
}
