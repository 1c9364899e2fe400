namespace Emulator.Tests.WebApi;

public sealed class WritingTests : WebApiFixture
{
    [Test]
    public async Task Create_answers_with_the_address_or_with_the_row()
    {
        using var plain = await Send("POST", "accounts", """{"name":"Plain"}""");
        using var shown = await Send("POST", "accounts?$select=name", """{"name":"Shown"}""", ("Prefer", "return=representation"));
        var body = System.Text.Json.Nodes.JsonNode.Parse(await shown.Content.ReadAsStringAsync())!;

        Assert.That((int)plain.StatusCode, Is.EqualTo(204));
        Assert.That(plain.Headers.GetValues("OData-EntityId").Single(), Does.StartWith($"{Emulator.BaseAddress}api/data/v9.2/accounts("));
        Assert.That((int)shown.StatusCode, Is.EqualTo(201));
        Assert.That((string?)body["name"], Is.EqualTo("Shown"));
        Assert.That(shown.Headers.Contains("OData-EntityId"), Is.False);
        Assert.That(shown.Headers.GetValues("Preference-Applied").Single(), Is.EqualTo("return=representation"));
    }

    [Test]
    public async Task A_deep_insert_creates_the_parent_and_the_children_together()
    {
        var id = await Create("accounts", """
            {"name":"Deep","primarycontactid":{"lastname":"Main"},"contact_customer_accounts":[{"lastname":"Child 1"},{"lastname":"Child 2"}]}
            """);

        var row = await Read($"accounts({id})?$select=name&$expand=primarycontactid($select=lastname),contact_customer_accounts($select=lastname;$orderby=lastname)");

        Assert.That((string?)row["primarycontactid"]!["lastname"], Is.EqualTo("Main"));
        Assert.That(row["contact_customer_accounts"]!.AsArray().Select(c => (string?)c!["lastname"]), Is.EqualTo(new[] { "Child 1", "Child 2" }));
    }

    [Test]
    public async Task Patch_creates_what_is_missing_unless_it_must_match()
    {
        var id = Guid.NewGuid();

        var refused = await Refused("PATCH", $"accounts({id})", """{"name":"A"}""", ("If-Match", "*"));
        using var created = await Send("PATCH", $"accounts({id})", """{"name":"A"}""");
        var again = await Refused("PATCH", $"accounts({id})", """{"name":"A"}""", ("If-None-Match", "*"));

        Assert.That((refused.Status, refused.Code), Is.EqualTo((404, "0x80040217")));
        Assert.That((int)created.StatusCode, Is.EqualTo(204));
        Assert.That((again.Status, again.Message), Is.EqualTo((412, "A record with matching key values already exists.")));
    }

    [Test]
    public async Task A_stale_etag_is_refused_and_changes_nothing()
    {
        var id = await Create("accounts", """{"name":"Before"}""");
        var etag = (string)(await Read($"accounts({id})?$select=name"))["@odata.etag"]!;

        using var first = await Send("PATCH", $"accounts({id})", """{"name":"First"}""", ("If-Match", etag));
        var second = await Refused("PATCH", $"accounts({id})", """{"name":"Second"}""", ("If-Match", etag));

        Assert.That((int)first.StatusCode, Is.EqualTo(204));
        Assert.That((second.Status, second.Message), Is.EqualTo((412, "The version of the existing record doesn't match the RowVersion property provided.")));
        Assert.That((string?)(await Read($"accounts({id})?$select=name"))["name"], Is.EqualTo("First"));
    }

    [Test]
    public async Task One_property_can_be_set_and_cleared()
    {
        var id = await Create("accounts", """{"name":"One"}""");

        using var put = await Send("PUT", $"accounts({id})/telephone1", """{"value":"555"}""");
        var set = await Read($"accounts({id})/telephone1");
        using var delete = await Send("DELETE", $"accounts({id})/telephone1");
        using var empty = await Send("GET", $"accounts({id})/telephone1");

        Assert.That((string?)set["value"], Is.EqualTo("555"));
        Assert.That(((int)put.StatusCode, (int)delete.StatusCode, (int)empty.StatusCode), Is.EqualTo((204, 204, 204)));
    }

    [Test]
    public async Task References_associate_and_disassociate()
    {
        var account = await Create("accounts", """{"name":"Hub"}""");
        var contact = await Create("contacts", """{"lastname":"Spoke"}""");

        using var single = await Send("PUT", $"accounts({account})/primarycontactid/$ref", $$"""{"@odata.id":"contacts({{contact}})"}""");
        var set = await Read($"accounts({account})/primarycontactid?$select=lastname");
        using var many = await Send("POST", $"accounts({account})/contact_customer_accounts/$ref", $$"""{"@odata.id":"{{Emulator.BaseAddress}}api/data/v9.2/contacts({{contact}})"}""");
        var linked = await Read($"accounts({account})/contact_customer_accounts?$select=lastname");
        using var removed = await Send("DELETE", $"accounts({account})/contact_customer_accounts({contact})/$ref");
        var left = await Read($"accounts({account})/contact_customer_accounts?$select=lastname");
        using var cleared = await Send("DELETE", $"accounts({account})/primarycontactid/$ref");

        Assert.That((string?)set["lastname"], Is.EqualTo("Spoke"));
        Assert.That(Texts(linked, "lastname"), Is.EqualTo(new[] { "Spoke" }));
        Assert.That(Texts(left, "lastname"), Is.Empty);
        Assert.That(new[] { single, many, removed, cleared }.Select(r => (int)r.StatusCode), Is.All.EqualTo(204));
    }

    [Test]
    public async Task Roles_are_given_across_the_many_to_many_relationship()
    {
        var user = (string)(await Read("WhoAmI"))["UserId"]!;
        var role = (string)(await Read("roles?$select=name&$filter=name eq 'Salesperson'"))["value"]![0]!["roleid"]!;

        using var given = await Send("POST", $"systemusers({user})/systemuserroles_association/$ref", $$"""{"@odata.id":"roles({{role}})"}""");
        var roles = await Read($"systemusers({user})?$select=fullname&$expand=systemuserroles_association($select=name)");

        Assert.That((int)given.StatusCode, Is.EqualTo(204), await given.Content.ReadAsStringAsync());
        Assert.That(roles["systemuserroles_association"]!.AsArray().Select(r => (string?)r!["name"]), Does.Contain("Salesperson"));
    }

    [Test]
    public async Task Many_rows_are_created_and_changed_at_once()
    {
        using var created = await Send("POST", "contacts/Microsoft.Dynamics.CRM.CreateMultiple",
            """{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.contact","lastname":"M1"},{"@odata.type":"Microsoft.Dynamics.CRM.contact","lastname":"M2"}]}""");
        var ids = System.Text.Json.Nodes.JsonNode.Parse(await created.Content.ReadAsStringAsync())!["Ids"]!.AsArray().Select(i => (string)i!).ToList();
        using var updated = await Send("POST", "contacts/Microsoft.Dynamics.CRM.UpdateMultiple",
            $$"""{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.contact","contactid":"{{ids[0]}}","firstname":"X"}]}""");

        Assert.That(ids, Has.Count.EqualTo(2));
        Assert.That((int)updated.StatusCode, Is.EqualTo(204));
        Assert.That((string?)(await Read($"contacts({ids[0]})?$select=firstname"))["firstname"], Is.EqualTo("X"));
    }

    [Test]
    public async Task An_opportunity_is_won_by_the_action()
    {
        var deal = await Create("opportunities", """{"name":"Deal"}""");

        using var won = await Send("POST", "WinOpportunity", $$"""{"Status":3,"OpportunityClose":{"subject":"Won","opportunityid@odata.bind":"/opportunities({{deal}})"} }""");

        Assert.That((int)won.StatusCode, Is.EqualTo(204), await won.Content.ReadAsStringAsync());
        Assert.That((int?)(await Read($"opportunities({deal})?$select=statecode"))["statecode"], Is.EqualTo(1));
    }

    [Test]
    public async Task A_deleted_row_is_gone()
    {
        var id = await Create("accounts", """{"name":"Gone"}""");

        using var deleted = await Send("DELETE", $"accounts({id})");
        var missing = await Refused("DELETE", $"accounts({id})");

        Assert.That((int)deleted.StatusCode, Is.EqualTo(204));
        Assert.That((missing.Status, missing.Code), Is.EqualTo((404, "0x80040217")));
    }
}
