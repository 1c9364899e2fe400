using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Polly.Timeout;

namespace Microsoft.PowerPlatform.Dataverse.Client.WebApi;

/// <summary>Requests to the Web API of one environment, signed in. (Learn: "Compose HTTP requests and handle errors".)</summary>
internal sealed class WebApiConnection : IDisposable
{
    private readonly HttpClient http;
    private readonly Func<string, Task<string>> token;
    private readonly ILogger logger;

    public WebApiConnection(Uri instance, Func<string, Task<string>> token, ILogger logger)
    {
        this.token = token;
        this.logger = logger;
        Address = new Uri(instance, "/");
        // A redirect leads to a sign-in page, not to an answer; and the token must not follow it.
        Retries = new RetryHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, TimeProvider.System, logger);
        http = new HttpClient(Retries) { BaseAddress = new Uri(Address, "/api/data/v9.2/"), Timeout = Timeout.InfiniteTimeSpan };
    }

    public Uri Address { get; }

    public RetryHandler Retries { get; }

    public Task<JsonDocument> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, cancellation);

    public Task<JsonDocument> PostAsync(string path, byte[] json, CancellationToken cancellation) => SendAsync(HttpMethod.Post, path, json, cancellation);

    public void Dispose() => http.Dispose();

    /// <returns>The answer's JSON; null when it has none.</returns>
    private async Task<JsonDocument> SendAsync(HttpMethod method, string path, byte[] json, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token(Address.ToString()).ConfigureAwait(false));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("Prefer", "odata.include-annotations=\"*\"");
        request.Headers.Add("OData-Version", "4.0");
        request.Headers.Add("OData-MaxVersion", "4.0");
        if (json is not null) request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };

        using var answer = await AnswerAsync(request, cancellation).ConfigureAwait(false);
        logger?.Answered(method.Method, path.Split('?')[0], (int)answer.StatusCode);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) throw Refused(answer, body);
        if (body.Length == 0) return null;
        return TryRead(body) ?? throw NoEnvironment(answer);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw new DataverseConnectionException($"{Address} cannot be reached ({e.Message.TrimEnd('.')}).", e);
        }
        catch (TimeoutRejectedException e)
        {
            throw new DataverseConnectionException($"{Address} did not answer within {RetryHandler.AttemptLimit.TotalMinutes} minutes.", e);
        }
    }

    private Exception Refused(HttpResponseMessage answer, byte[] body)
    {
        using var json = TryRead(body);
        if (json?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error) && error.TryGetProperty("message", out var message))
            return new DataverseOperationException(message.GetString());
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new DataverseConnectionException($"{Address} does not accept the sign-in (401 Unauthorized)."),
            HttpStatusCode.Forbidden => new DataverseConnectionException($"{Address} knows who signs in, but lets them do nothing (403 Forbidden)."),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable =>
                new DataverseOperationException($"{Address} is too busy ({(int)answer.StatusCode} {answer.ReasonPhrase}), also after {Retries.MaxRetryCount} more attempts."),
            _ => NoEnvironment(answer),
        };
    }

    private DataverseConnectionException NoEnvironment(HttpResponseMessage answer) =>
        new($"{Address} answered {(int)answer.StatusCode} {answer.ReasonPhrase}, not as a Dataverse environment does: is the address right?");

    private static JsonDocument TryRead(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
