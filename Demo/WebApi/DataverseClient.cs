using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmChecklists.Demo.WebApi;

/// <summary>A small client of the Dataverse Web API, as an administrator's script would use it: single requests, paged queries, bulk creation and batches.</summary>
/// <remarks>Rows are dictionaries of the JSON the Web API takes: columns, and `navigation@odata.bind` for lookups.</remarks>
public sealed class DataverseClient : IDisposable
{
    /// <summary>The most rows or requests of one bulk request; the platform's limit for batches.</summary>
    public const int BulkSize = 1000;

    private readonly HttpClient http;

    /// <param name="environment">The environment's address, e.g. http://localhost:5080.</param>
    /// <param name="bearer">The token; for the emulator the user's internalemailaddress.</param>
    public DataverseClient(Uri environment, string bearer)
    {
        http = new HttpClient { BaseAddress = new Uri(environment, "/api/data/v9.2/"), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.Add("Prefer", "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"");
        http.DefaultRequestHeaders.Add("OData-Version", "4.0");
        http.DefaultRequestHeaders.Add("OData-MaxVersion", "4.0");
    }

    /// <summary>Whether requests bypass plug-ins and workflows (needs prvBypassCustomBusinessLogic): for history, which nobody can be asked about any more.</summary>
    public bool BypassesCustomLogic
    {
        set
        {
            http.DefaultRequestHeaders.Remove("MSCRM.BypassBusinessLogicExecution");
            if (value) http.DefaultRequestHeaders.Add("MSCRM.BypassBusinessLogicExecution", "CustomSync,CustomAsync");
        }
    }

    /// <summary>The full address of a path below the Web API's root.</summary>
    public string Address(string path) => new Uri(http.BaseAddress!, path).ToString();

    public async Task<JsonObject> Get(string path) => await Send(HttpMethod.Get, path, null) ?? [];

    /// <summary>All rows of a query, page after page.</summary>
    public async Task<List<JsonObject>> Query(string path)
    {
        var rows = new List<JsonObject>();
        for (string? next = path; next is not null;)
        {
            var page = await Get(next);
            rows.AddRange(page["value"]!.AsArray().Select(row => row!.AsObject()));
            next = (string?)page["@odata.nextLink"];
        }
        return rows;
    }

    /// <summary>The ids of all rows of a set, by the name of its primary key.</summary>
    public async Task<HashSet<Guid>> Ids(string set, string key) => (await Query($"{set}?$select={key}")).Select(row => (Guid)row[key]!).ToHashSet();

    public Task<JsonObject?> Post(string path, object body) => Send(HttpMethod.Post, path, Json(body));

    public Task<JsonObject?> Patch(string path, object body) => Send(HttpMethod.Patch, path, Json(body));

    /// <summary>Creates rows with CreateMultiple, <see cref="BulkSize"/> at a time; each request is one transaction.</summary>
    public async Task CreateMultiple(string set, string table, IReadOnlyList<Dictionary<string, object?>> rows, Action<int>? done = null)
    {
        foreach (var chunk in rows.Chunk(BulkSize))
        {
            foreach (var row in chunk) row["@odata.type"] = $"Microsoft.Dynamics.CRM.{table}";
            await Post($"{set}/Microsoft.Dynamics.CRM.CreateMultiple", new { Targets = chunk });
            done?.Invoke(chunk.Length);
        }
    }

    /// <summary>Sends writes in $batch change sets, <see cref="BulkSize"/> at a time; each change set is one transaction.</summary>
    public async Task Batch(IReadOnlyList<BatchWrite> writes, Action<int>? done = null)
    {
        foreach (var chunk in writes.Chunk(BulkSize))
        {
            await SendBatch(chunk);
            done?.Invoke(chunk.Length);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task SendBatch(IReadOnlyList<BatchWrite> writes)
    {
        var body = new StringBuilder("--batch\r\nContent-Type: multipart/mixed; boundary=changeset\r\n\r\n");
        for (var i = 0; i < writes.Count; i++)
        {
            body.Append("--changeset\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: ")
                .Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append("\r\n\r\n")
                .Append(writes[i].Method).Append(" /api/data/v9.2/").Append(writes[i].Path).Append(" HTTP/1.1\r\n")
                .Append("Content-Type: application/json; type=entry\r\n\r\n")
                .Append(Json(writes[i].Body)).Append("\r\n");
        }
        body.Append("--changeset--\r\n--batch--\r\n");

        using var content = new StringContent(body.ToString(), Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=batch");
        using var response = await http.PostAsync("$batch", content);
        if (!response.IsSuccessStatusCode) throw await Refused(response, $"$batch of {writes.Count} starting with {writes[0].Method} {writes[0].Path}");
    }

    private async Task<JsonObject?> Send(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode) throw await Refused(response, $"{method} {path}");

        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The error of a response; in a batch's answer it stands somewhere inside the multipart text.</summary>
    private static async Task<DataverseRequestException> Refused(HttpResponseMessage response, string request)
    {
        var text = await response.Content.ReadAsStringAsync();
        var start = text.IndexOf("{\"error\"", StringComparison.Ordinal);
        var error = start < 0 ? null : FirstObject(text[start..])?["error"];
        return new DataverseRequestException(response.StatusCode, (string?)error?["code"] ?? "", (string?)error?["message"] ?? response.ReasonPhrase ?? "", request);
    }

    private static JsonObject? FirstObject(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: false, state: default);
        return JsonDocument.TryParseValue(ref reader, out var document) ? JsonObject.Create(document.RootElement) : null;
    }

    private static string Json(object body) => JsonSerializer.Serialize(body);
}
