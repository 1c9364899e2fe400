using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Emulator.Tests.WebApi;

/// <summary>An emulator on a free port and an administrator's client, shared by the tests of a class.</summary>
public abstract class WebApiFixture
{
    protected const string Admin = "admin@demo.example";

    private readonly List<HttpClient> clients = [];

    protected RunningEmulator Emulator { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartEmulator()
    {
        Emulator = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0 });
        Client = ClientOf(Admin);
    }

    [OneTimeTearDown]
    public async Task StopEmulator()
    {
        Client?.Dispose();
        foreach (var client in clients) client.Dispose();
        if (Emulator is not null) await Emulator.DisposeAsync();
    }

    protected HttpClient ClientOf(string? email)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Emulator.BaseAddress, "api/data/v9.2/") };
        if (email is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", email);
        clients.Add(client);
        return client;
    }

    protected async Task<HttpResponseMessage> Send(string method, string url, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);

        return await Client.SendAsync(request);
    }

    protected async Task<JsonNode> Read(string url, params (string Name, string Value)[] headers)
    {
        using var response = await Send("GET", url, null, headers);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(200), text);

        return JsonNode.Parse(text)!;
    }

    /// <summary>Creates a row; its id.</summary>
    protected async Task<Guid> Create(string set, string json)
    {
        using var response = await Send("POST", set, json);
        Assert.That((int)response.StatusCode, Is.EqualTo(204), await response.Content.ReadAsStringAsync());
        var address = response.Headers.GetValues("OData-EntityId").Single();

        return Guid.Parse(address[(address.LastIndexOf('(') + 1)..^1]);
    }

    /// <summary>Status, code and message of a refused request.</summary>
    protected async Task<(int Status, string Code, string Message)> Refused(string method, string url, string? json = null, params (string Name, string Value)[] headers)
    {
        using var response = await Send(method, url, json, headers);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.GreaterThanOrEqualTo(400), text);
        var error = JsonNode.Parse(text)!["error"]!;

        return ((int)response.StatusCode, (string)error["code"]!, (string)error["message"]!);
    }

    protected static IEnumerable<string?> Texts(JsonNode answer, string property) => answer["value"]!.AsArray().Select(row => (string?)row![property]);
}
