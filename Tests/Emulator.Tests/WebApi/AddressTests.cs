using System.Net;
using System.Text;
using Emulator.Tests.Solutions;

namespace Emulator.Tests.WebApi;

/// <summary>Views by address, definitions, the client's files, and the limits of what is sent.</summary>
public sealed class AddressTests : WebApiFixture
{
    [OneTimeSetUp]
    public async Task ImportChoiceAndView()
    {
        var zip = Convert.ToBase64String(new SmallSolution().Zip());
        using var imported = await Send("POST", "ImportSolution", $$"""{"CustomizationFile":"{{zip}}","OverwriteUnmanagedCustomizations":true,"PublishWorkflows":true}""");
        Assert.That((int)imported.StatusCode, Is.EqualTo(204), await imported.Content.ReadAsStringAsync());
        await Create("accounts", """{"name":"Ranked","new_rank":3}""");
    }

    [Test]
    public async Task A_saved_view_is_run_by_its_id()
    {
        var rows = await Read("accounts?savedQuery=0ba5fbf3-fae0-5eef-a8ee-7817e96477e9");

        Assert.That(rows["value"]!.AsArray().Select(r => (int?)r!["new_rank"]), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task A_view_of_ones_own_is_run_by_its_id_and_only_on_its_table()
    {
        var view = await Create("userqueries", """
            {"name":"Mine","returnedtypecode":"account","querytype":0,"fetchxml":"<fetch><entity name='account'><attribute name='name'/><filter><condition attribute='name' operator='eq' value='Ranked'/></filter></entity></fetch>"}
            """);

        var rows = await Read($"accounts?userQuery={view}");
        var wrong = await Refused("GET", $"contacts?userQuery={view}");
        var noId = await Refused("GET", "accounts?userQuery=mine");

        Assert.That(Texts(rows, "name"), Is.EqualTo(new[] { "Ranked" }));
        Assert.That((wrong.Status, wrong.Message), Is.EqualTo((400, "The entity 'account' of the FetchXML is not the 'contact' of the URL.")));
        Assert.That((noId.Status, noId.Message), Is.EqualTo((400, "'mine' is not the id of a view.")));
    }

    [Test]
    public async Task A_relationship_is_defined_by_its_schema_name()
    {
        var one = await Read("RelationshipDefinitions(SchemaName='new_account_thing')");
        var all = await Read("RelationshipDefinitions/Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata?$select=SchemaName&$filter=SchemaName eq 'new_thing_contact'");
        var none = await Refused("GET", "RelationshipDefinitions(SchemaName='nothing')");

        Assert.Multiple(() =>
        {
            Assert.That((string?)one["@odata.type"], Is.EqualTo("#Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata"));
            Assert.That(((string?)one["ReferencedEntity"], (string?)one["ReferencingEntity"], (string?)one["ReferencingAttribute"]), Is.EqualTo(("account", "new_thing", "new_accountid")));
            Assert.That(Texts(all, "SchemaName"), Is.EqualTo(new[] { "new_thing_contact" }));
            Assert.That((none.Status, none.Message), Is.EqualTo((404, "A metadata record with the specified key values 'nothing' does not exist.")));
        });
    }

    [Test]
    public async Task A_global_choice_is_defined_by_its_name()
    {
        var choice = await Read("GlobalOptionSetDefinitions(Name='new_size')");
        var refused = await Refused("DELETE", "GlobalOptionSetDefinitions(Name='new_size')");

        Assert.That(choice["Options"]!.AsArray().Select(o => ((int)o!["Value"]!, (string?)o["Label"]!["UserLocalizedLabel"]!["Label"])),
            Is.EqualTo(new[] { (100000000, "Small"), (100000001, "Large") }));
        Assert.That(refused.Message, Is.EqualTo("The emulator does not support changing definitions through the Web API (DELETE GlobalOptionSetDefinitions); import a solution."));
    }

    [TestCase("/main.aspx", "text/html")]
    [TestCase("/_client/main.js", "text/javascript")]
    [TestCase("/_client/styles/tokens.css", "text/css")]
    [TestCase("/_client/core/http.js", "text/javascript")]
    public async Task The_clients_files_come_with_their_type_a_tag_and_no_sniffing(string path, string type)
    {
        using var first = await Send("GET", path);
        using var again = await Send("GET", path, null, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Multiple(async () =>
        {
            Assert.That(first.Content.Headers.ContentType?.ToString(), Is.EqualTo($"{type}; charset=utf-8"));
            Assert.That(first.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(first.Headers.CacheControl?.NoCache, Is.True);
            Assert.That(((int)again.StatusCode, await again.Content.ReadAsStringAsync()), Is.EqualTo((304, "")));
        });
    }

    [TestCase("/_client/nothing.js")]
    [TestCase("/_client/../main.html")]
    [TestCase("/_client/%2e%2e/appsettings.json")]
    [TestCase("/elsewhere")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await Send("GET", path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_client_asks_who_is_there_first_and_comes_back_to_the_page()
    {
        using var nobody = ClientOf(null);

        using var page = await nobody.GetAsync("/main.aspx?appid=1&pagetype=entitylist");
        using var file = await nobody.GetAsync("/_client/main.js");

        Assert.That((page.StatusCode, page.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/?returnUrl=%2Fmain.aspx%3Fappid%3D1%26pagetype%3Dentitylist")));
        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_url_beyond_32768_characters_is_refused_alone_and_taken_in_a_batch()
    {
        var filter = string.Join(" or ", Enumerable.Range(0, 450).Select(n => $"name eq '{new string('x', 60)}{n}'"));
        var query = "accounts?$select=name&$filter=" + Uri.EscapeDataString(filter);

        var alone = await Refused("GET", query);
        using var batch = new StringContent($"--b\r\nContent-Type: application/http\r\n\r\nGET /api/data/v9.2/{query} HTTP/1.1\r\n\r\n\r\n--b--\r\n");
        batch.Headers.Remove("Content-Type");
        batch.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=b");
        using var inside = await Client.PostAsync("$batch", batch);

        Assert.That(query, Has.Length.InRange(32_769, 65_000));
        Assert.That((alone.Status, alone.Message), Is.EqualTo((400, "The URL is longer than the 32768 characters the Web API takes. Send the query inside a $batch request.")));
        Assert.That(await inside.Content.ReadAsStringAsync(), Does.Contain("HTTP/1.1 200 OK"));
    }

    [Test]
    public async Task A_body_beyond_128_MB_is_refused_before_it_is_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "accounts") { Content = new Endless(128L * 1024 * 1024 + 1) };
        request.Headers.ExpectContinue = true;

        using var response = await Client.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(413));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("The request is larger than the 128 MB the server takes. Please send it in parts."));
    }

    [Test]
    public async Task A_data_file_in_use_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("emulator-");
        var file = Path.Combine(folder.FullName, "data.db");
        await using (await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, DataFile = file }))
        {
            var refused = Assert.ThrowsAsync<EmulatorStartException>(() => EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, DataFile = file }));

            Assert.That(refused!.Message, Is.EqualTo($"The data file {file} is in use by another emulator; stop that one, or give this one another file with --data."));
        }

        folder.Delete(recursive: true);
    }

    /// <summary>A body that says how long it is and is never sent whole.</summary>
    private sealed class Endless(long length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            for (var sent = 0L; sent < length; sent += block.Length) await stream.WriteAsync(block);
        }

        protected override bool TryComputeLength(out long result)
        {
            result = length;
            return true;
        }
    }
}
