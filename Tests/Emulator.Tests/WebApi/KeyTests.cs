using System.Text.Json.Nodes;
using Emulator.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.WebApi;

/// <summary>Alternate keys in addresses, bodies and messages, on a table that came with a solution.</summary>
public sealed class KeyTests : WebApiFixture
{
    private const string Table = "new_thing";

    private IOrganizationService Service => Emulator.ServiceFor(Admin);

    [OneTimeSetUp]
    public async Task ImportTable()
    {
        var zip = Convert.ToBase64String(new SmallSolution().Zip());
        using var imported = await Send("POST", "ImportSolution", $$"""{"CustomizationFile":"{{zip}}","OverwriteUnmanagedCustomizations":true,"PublishWorkflows":true}""");
        Assert.That((int)imported.StatusCode, Is.EqualTo(204), await imported.Content.ReadAsStringAsync());
    }

    [TestCase("plain", "plain")]
    [TestCase("O''Neil", "O'Neil")]
    [TestCase("a/b,c=d", "a/b,c=d")]
    [TestCase("%C3%84rger%20%26%20Co", "Ärger & Co")]
    public async Task A_row_is_found_by_its_key_whatever_signs_it_holds(string inUrl, string code)
    {
        await Create("new_things", new JsonObject { ["new_name"] = "Found", ["new_code"] = code }.ToJsonString());

        var row = await Read($"new_things(new_code='{inUrl}')?$select=new_name,new_code");

        Assert.That(((string?)row["new_name"], (string?)row["new_code"]), Is.EqualTo(("Found", code)));
    }

    [Test]
    public async Task Patch_by_key_creates_first_and_updates_then()
    {
        using var created = await Send("PATCH", "new_things(new_code='upsert')", """{"new_name":"One"}""", ("Prefer", "return=representation"));
        using var updated = await Send("PATCH", "new_things(new_code='upsert')", """{"new_name":"Two"}""", ("Prefer", "return=representation"));
        var first = JsonNode.Parse(await created.Content.ReadAsStringAsync())!;
        var second = JsonNode.Parse(await updated.Content.ReadAsStringAsync())!;

        Assert.That(((int)created.StatusCode, (int)updated.StatusCode), Is.EqualTo((201, 200)));
        Assert.That(((string?)first["new_code"], (string?)second["new_name"]), Is.EqualTo(("upsert", "Two")));
        Assert.That((string?)second["new_thingid"], Is.EqualTo((string?)first["new_thingid"]));
    }

    [Test]
    public async Task A_row_is_deleted_by_its_key()
    {
        await Create("new_things", """{"new_name":"Gone","new_code":"gone"}""");

        using var deleted = await Send("DELETE", "new_things(new_code='gone')");
        var missing = await Refused("GET", "new_things(new_code='gone')");

        Assert.That((int)deleted.StatusCode, Is.EqualTo(204));
        Assert.That(missing, Is.EqualTo((404, "0x80060891", "A record with the specified key values does not exist in new_thing entity: new_code=gone.")));
    }

    [Test]
    public async Task A_lookup_is_bound_by_key()
    {
        var thing = await Create("new_things", """{"new_name":"Bound","new_code":"bound"}""");
        var contact = await Create("contacts", """{"lastname":"Binder"}""");

        using var tied = await Send("POST", $"contacts({contact})/new_thing_contact/$ref", """{"@odata.id":"new_things(new_code='bound')"}""");
        var things = await Read($"contacts({contact})/new_thing_contact?$select=new_name");

        Assert.That((int)tied.StatusCode, Is.EqualTo(204), await tied.Content.ReadAsStringAsync());
        Assert.That(things["value"]!.AsArray().Select(t => (string?)t!["new_thingid"]), Is.EqualTo(new[] { thing.ToString() }));
    }

    [Test]
    public async Task A_key_that_is_taken_is_refused_in_the_platforms_words()
    {
        await Create("new_things", """{"new_name":"First","new_code":"Taken"}""");

        var refused = await Refused("POST", "new_things", """{"new_name":"Second","new_code":"TAKEN"}""");

        Assert.That(refused, Is.EqualTo((412, "0x80060892",
            "A record that has the attribute values new_code already exists. The entity key new_bycode requires that this set of attributes contains unique values. Select unique values and try again.")));
    }

    [TestCase("new_things(new_name='x')", "The key predicate names no alternate key of 'new_thing'. Its keys are: new_bycode (new_code).")]
    [TestCase("new_things(new_code=5)", "The key value 5 of 'new_code' is not Edm.String.")]
    [TestCase("accounts(name='x')", "The key predicate names no alternate key of 'account'. Its keys are: none.")]
    public async Task A_wrong_key_is_named(string url, string message)
    {
        var refused = await Refused("GET", url);

        Assert.That((refused.Status, refused.Message), Is.EqualTo((400, message)));
    }

    [Test]
    public async Task Many_rows_are_upserted_by_key_all_or_none()
    {
        await Create("new_things", """{"new_name":"Old","new_code":"many 1"}""");
        const string Targets = """
            {"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.new_thing","@odata.id":"new_things(new_code='many 1')","new_name":"Changed"},
                        {"@odata.type":"Microsoft.Dynamics.CRM.new_thing","@odata.id":"new_things(new_code='many 2')","new_name":"Added"}]}
            """;

        var refused = await Refused("POST", "new_things/Microsoft.Dynamics.CRM.UpsertMultiple", Targets.Replace("\"Added\"", $"\"{new string('x', 101)}\"", StringComparison.Ordinal));
        var before = await Read("new_things?$select=new_name&$filter=startswith(new_code,'many')&$orderby=new_code");
        using var upserted = await Send("POST", "new_things/Microsoft.Dynamics.CRM.UpsertMultiple", Targets);
        var after = await Read("new_things?$select=new_name&$filter=startswith(new_code,'many')&$orderby=new_code");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((400, "0x80044331")));
        Assert.That(Texts(before, "new_name"), Is.EqualTo(new[] { "Old" }));
        Assert.That((int)upserted.StatusCode, Is.EqualTo(204), await upserted.Content.ReadAsStringAsync());
        Assert.That(Texts(after, "new_name"), Is.EqualTo(new[] { "Changed", "Added" }));
    }

    [Test]
    public async Task Messages_take_keys_too()
    {
        var account = await Create("accounts", """{"name":"Keyed"}""");
        Service.Create(new Entity(Table) { ["new_name"] = "Sdk", ["new_code"] = "sdk", ["new_accountid"] = new EntityReference("account", account) });

        Service.Update(new Entity(Table, "new_code", "sdk") { ["new_name"] = "Updated" });
        var read = ((RetrieveResponse)Service.Execute(new RetrieveRequest { Target = new EntityReference(Table, "new_code", "SDK"), ColumnSet = new ColumnSet("new_name") })).Entity;
        var upsert = (UpsertResponse)Service.Execute(new UpsertRequest { Target = new Entity(Table, "new_code", "sdk 2") { ["new_name"] = "New" } });
        var wrong = Assert.Throws<DataverseFault>(() => Service.Update(new Entity(Table, "new_name", "Updated") { ["new_name"] = "x" }))!;
        var missing = Assert.Throws<DataverseFault>(() => Service.Update(new Entity(Table, "new_code", "none") { ["new_name"] = "x" }))!;

        Assert.Multiple(() =>
        {
            Assert.That(read["new_name"], Is.EqualTo("Updated"));
            Assert.That(upsert.RecordCreated, Is.True);
            Assert.That(Service.Retrieve(Table, upsert.Target.Id, new ColumnSet("new_code"))["new_code"], Is.EqualTo("sdk 2"));
            Assert.That(wrong.Message, Is.EqualTo("Invalid alternate key: 'new_thing' has no key of the columns new_name."));
            Assert.That(missing.Message, Is.EqualTo("A record with the specified key values does not exist in new_thing entity: new_code=none."));
        });
    }
}
