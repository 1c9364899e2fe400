using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

internal sealed class CreateTests
{
    private World world = null!;

    [SetUp]
    public void Open() => world = new World();

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public void A_created_row_has_owner_unit_state_and_stamps()
    {
        var id = world.AsAdmin.Create(new Entity("account") { ["name"] = "Acme" });

        var row = world.Stored("account", id)!;
        Assert.Multiple(() =>
        {
            Assert.That(row["ownerid"], Is.EqualTo(new EntityReference("systemuser", world.Admin)));
            Assert.That(row["owninguser"], Is.EqualTo(new EntityReference("systemuser", world.Admin)));
            Assert.That(row["owningbusinessunit"], Is.EqualTo(new EntityReference("businessunit", WellKnown.RootBusinessUnit)));
            Assert.That(row["statecode"], Is.EqualTo(new OptionSetValue(0)));
            Assert.That(row["statuscode"], Is.EqualTo(new OptionSetValue(1)));
            Assert.That(row["createdby"], Is.EqualTo(new EntityReference("systemuser", world.Admin)));
            Assert.That(row["createdon"], Is.EqualTo(world.Clock.Now));
            Assert.That(row["modifiedon"], Is.EqualTo(world.Clock.Now));
        });
    }

    [Test]
    public void A_team_can_own_a_row()
    {
        var team = world.Team("Hunters", WellKnown.RootBusinessUnit, []);

        var id = world.AsAdmin.Create(new Entity("account") { ["name"] = "Acme", ["ownerid"] = new EntityReference("team", team) });

        var row = world.Stored("account", id)!;
        Assert.That(row["ownerid"], Is.EqualTo(new EntityReference("team", team)));
        Assert.That(row["owningteam"], Is.EqualTo(new EntityReference("team", team)));
        Assert.That(row.Contains("owninguser"), Is.False);
    }

    [Test]
    public void Createdon_cannot_be_set_but_overriddencreatedon_sets_it()
    {
        var past = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

        var ignored = world.AsAdmin.Create(new Entity("account") { ["name"] = "Now", ["createdon"] = past });
        var imported = world.AsAdmin.Create(new Entity("account") { ["name"] = "Then", ["overriddencreatedon"] = past });

        Assert.That(world.Stored("account", ignored)!["createdon"], Is.EqualTo(world.Clock.Now));
        Assert.That(world.Stored("account", imported)!["createdon"], Is.EqualTo(past));
    }

    [Test]
    public void A_full_name_is_composed_of_its_parts()
    {
        var id = world.AsAdmin.Create(new Entity("contact") { ["firstname"] = "Ann", ["lastname"] = "Archer" });
        Assert.That(world.Stored("contact", id)!["fullname"], Is.EqualTo("Ann Archer"));

        world.AsAdmin.Update(new Entity("contact", id) { ["lastname"] = "Baker" });

        Assert.That(world.Stored("contact", id)!["fullname"], Is.EqualTo("Ann Baker"));
    }

    [Test]
    public void An_unknown_table_is_refused()
    {
        var fault = World.Refused(() => world.AsAdmin.Create(new Entity("unicorn")));

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80041102)));
        Assert.That(fault.Message, Is.EqualTo("The entity with a name = 'unicorn' was not found in the MetadataCache."));
    }

    [Test]
    public void An_unknown_column_is_refused()
    {
        var fault = World.Refused(() => world.AsAdmin.Create(new Entity("account") { ["horn"] = 1 }));

        Assert.That(fault.Message, Is.EqualTo("'account' entity doesn't contain attribute with Name = 'horn'."));
    }

    [Test]
    public void A_value_of_the_wrong_type_is_refused()
    {
        var fault = World.Refused(() => world.AsAdmin.Create(new Entity("account") { ["name"] = 7 }));

        Assert.That(fault.Message, Is.EqualTo("Incorrect value for the column 'name' of 'account': String is expected, Int32 was given."));
    }

    [Test]
    public void A_text_that_is_too_long_is_refused_with_the_platforms_code()
    {
        var fault = World.Refused(() => world.AsAdmin.Create(new Entity("account") { ["name"] = new string('x', 161) }));

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80044331)));
        Assert.That(fault.Message, Is.EqualTo(
            "A validation error occurred. The length of the 'name' attribute of the 'account' entity exceeded the maximum allowed length of '160'."));
    }

    [Test]
    public void A_number_out_of_range_is_refused()
    {
        var fault = World.Refused(() => world.AsAdmin.Create(new Entity("opportunity") { ["name"] = "Deal", ["closeprobability"] = 101 }));

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80044330)));
    }

    [Test]
    public void An_option_that_does_not_exist_is_refused()
    {
        var fault = World.Refused(() => world.AsAdmin.Create(new Entity("opportunity") { ["name"] = "Deal", ["salesstage"] = new OptionSetValue(9) }));

        Assert.That(fault.Message, Is.EqualTo(
            "A validation error occurred. The value 9 of 'salesstage' on record of type 'opportunity' is outside the valid range. Accepted Values: 0,1,2,3"));
    }

    [Test]
    public void A_status_of_another_state_is_refused()
    {
        var id = Guid.NewGuid();

        var fault = World.Refused(() => world.AsAdmin.Create(new Entity("opportunity", id) { ["name"] = "Deal", ["statuscode"] = new OptionSetValue(3) }));

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80048408)));
        Assert.That(fault.Message, Is.EqualTo($"3 is not a valid status code for state code 0 on opportunity with Id {id}."));
    }

    [Test]
    public void A_lookup_to_a_table_it_does_not_know_is_refused()
    {
        var fault = World.Refused(() =>
            world.AsAdmin.Create(new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = new EntityReference("systemuser", world.Admin) }));

        Assert.That(fault.Message, Does.StartWith("The column 'customerid' of 'opportunity' cannot point at a row of 'systemuser', only at "));
    }

    [Test]
    public void Rows_that_come_along_are_created_too_and_point_at_their_parent()
    {
        var parent = new Entity("account") { ["name"] = "Acme" };
        parent.RelatedEntities[new Relationship("contact_customer_accounts")] =
            new EntityCollection([new Entity("contact") { ["lastname"] = "Archer" }]) { EntityName = "contact" };

        var id = world.AsAdmin.Create(parent);

        var contacts = world.AsAdmin.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("parentcustomerid") }).Entities;
        Assert.That(contacts.Select(c => c.GetAttributeValue<EntityReference>("parentcustomerid").Id), Is.EqualTo(new[] { id }));
    }

    [Test]
    public void The_senders_own_object_is_left_alone()
    {
        var account = new Entity("account") { ["name"] = "Acme" };

        world.AsAdmin.Create(account);

        Assert.That(account.Attributes.Keys, Is.EqualTo(new[] { "name" }));
    }

    [Test]
    public void Upsert_creates_first_and_updates_then()
    {
        var id = Guid.NewGuid();
        OrganizationRequest Upsert(string name) => new("Upsert") { ["Target"] = new Entity("account", id) { ["name"] = name } };

        var first = world.Execute(world.Admin, Upsert("Acme"));
        var second = world.Execute(world.Admin, Upsert("Acme Ltd"));

        Assert.That((first["RecordCreated"], second["RecordCreated"]), Is.EqualTo(((object)true, (object)false)));
        Assert.That(world.Stored("account", id)!["name"], Is.EqualTo("Acme Ltd"));
    }
}
