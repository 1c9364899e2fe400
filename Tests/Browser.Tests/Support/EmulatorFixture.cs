using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator;

namespace Browser.Tests.Support;

/// <summary>
/// One emulator in this process with the packed product, started when the first test asks for it. Nothing but the solution is in it: what tests need
/// they create through the Web API.
/// </summary>
public sealed class EmulatorFixture : IAsyncDisposable
{
    public const string Administrator = "admin@demo.example";

    private static readonly Lazy<Task<EmulatorFixture>> Started = new(Start);

    private readonly RunningEmulator host;
    private readonly HttpClient http;

    private EmulatorFixture(RunningEmulator host)
    {
        this.host = host;
        http = new HttpClient { BaseAddress = new Uri(host.BaseAddress, "api/data/v9.2/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Administrator);
    }

    public static Task<EmulatorFixture> Current => Started.Value;

    public Uri Address => host.BaseAddress;

    /// <summary>Ends the shared emulator, if any test has started it.</summary>
    public static async Task Stop()
    {
        if (Started.IsValueCreated) await (await Started.Value).DisposeAsync();
    }

    /// <summary>Creates a row as the administrator and returns its id.</summary>
    public async Task<Guid> Create(string set, object row)
    {
        using var response = await Send(HttpMethod.Post, set, row);
        var address = response.Headers.GetValues("OData-EntityId").Single();
        return Guid.Parse(address[(address.LastIndexOf('(') + 1)..^1]);
    }

    public async Task Update(string set, Guid id, object row) => (await Send(HttpMethod.Patch, $"{set}({id})", row)).Dispose();

    public async Task Delete(string set, Guid id) => (await Send(HttpMethod.Delete, $"{set}({id})", null)).Dispose();

    public async Task<JsonNode> Read(string path)
    {
        using var response = await Send(HttpMethod.Get, path, null);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>A user with one role of the environment, found by its name.</summary>
    public async Task<string> UserWithRole(string role)
    {
        var address = $"{Guid.NewGuid():N}@demo.example";
        var unit = (await Read("businessunits?$select=businessunitid&$filter=_parentbusinessunitid_value eq null"))["value"]![0]!["businessunitid"];
        var user = await Create("systemusers", new Dictionary<string, object>
        {
            ["firstname"] = "Test", ["lastname"] = role, ["internalemailaddress"] = address, ["domainname"] = address, ["businessunitid@odata.bind"] = $"/businessunits({unit})",
        });
        var found = (await Read($"roles?$select=roleid&$filter=name eq '{role}'"))["value"]![0]!["roleid"];
        using var response = await Send(HttpMethod.Post, $"systemusers({user})/systemuserroles_association/$ref",
            new Dictionary<string, object> { ["@odata.id"] = new Uri(http.BaseAddress!, $"roles({found})").ToString() });
        return address;
    }

    /// <summary>A script web resource.</summary>
    public Task<Guid> Script(string name, string text) => WebResource(name, 3, text);

    /// <param name="name">As pages and forms call it, e.g. `test_/page.html`.</param>
    /// <param name="type">webresource.webresourcetype: 1 HTML, 3 script, 12 RESX.</param>
    /// <param name="text">The content.</param>
    public Task<Guid> WebResource(string name, int type, string text) => Create("webresourceset", new
    {
        name, displayname = name, webresourcetype = type, content = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
    });

    /// <summary>A main form of the table.</summary>
    public Task<Guid> MainForm(string table, string name, string formXml) => Form(table, 2, name, formXml);

    /// <param name="table">The table's logical name.</param>
    /// <param name="type">systemform.type: 2 main, 6 quick view, 7 quick create, 11 card.</param>
    /// <param name="name">The form's name.</param>
    /// <param name="formXml">What is on it.</param>
    public Task<Guid> Form(string table, int type, string name, string formXml) =>
        Create("systemforms", new { name, objecttypecode = table, type, formactivationstate = 1, formxml = formXml });

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    private static async Task<EmulatorFixture> Start()
    {
        if (!File.Exists(Repository.ProductZip)) throw new InvalidOperationException($"{Repository.ProductZip} is missing. Pack first: build.sh pack.");

        var host = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, Administrator = Administrator, Solutions = [Repository.ProductZip] }, CancellationToken.None);
        return new EmulatorFixture(host);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode) Assert.Fail($"{method} {path} was answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return response;
    }
}
