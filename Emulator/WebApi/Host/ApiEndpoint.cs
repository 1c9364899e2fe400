using Emulator.WebApi.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Emulator.WebApi.Host;

/// <summary>`/api/data/v9.x/…` over HTTP: reads the request whole, hands it to the service, sends the answer.</summary>
internal sealed class ApiEndpoint(WebApiService service)
{
    /// <summary>Bytes of a request's body. (Learn: "message size" of the sandbox, 116.85 MB.)</summary>
    public const long BodyLimit = 128L * 1024 * 1024;

    /// <summary>Characters of a URL outside a batch.</summary>
    public const int UrlLimit = 32768;

    public async Task Answer(HttpContext context, Guid user, string version)
    {
        var response = await Response(context, user, version);
        await Send(context, response);
    }

    private async Task<ApiResponse> Response(HttpContext context, Guid user, string version)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (target.Length > UrlLimit) return Refuse(ApiFaults.UrlTooLong(UrlLimit));

        ReadOnlyMemory<byte> body;
        try
        {
            body = await Body(context);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse(ApiFaults.TooLarge(BodyLimit));
        }

        var request = Request(context, target, version, body);
        return service.Answer(request, user, $"{context.Request.Scheme}://{context.Request.Host}/api/data/{version}/");
    }

    private static ApiResponse Refuse(DataverseFault fault) => ErrorAnswer.Of(fault, Preferences.None);

    private static async Task<ReadOnlyMemory<byte>> Body(HttpContext context)
    {
        if (context.Request.ContentLength is > BodyLimit) throw new BadHttpRequestException("", StatusCodes.Status413PayloadTooLarge);
        if (context.Request.ContentLength is null or 0 && !context.Request.Headers.ContainsKey("Transfer-Encoding")) return default;

        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 4096));
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static ApiRequest Request(HttpContext context, string target, string version, ReadOnlyMemory<byte> body)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in context.Request.Headers) headers[name] = value.ToString();

        var root = $"/api/data/{version}";
        var at = target.IndexOf(root, StringComparison.OrdinalIgnoreCase);
        var relative = target[(at + root.Length)..].TrimStart('/');
        var question = relative.IndexOf('?');
        return new ApiRequest(context.Request.Method, question < 0 ? relative : relative[..question], question < 0 ? "" : relative[(question + 1)..], headers, body);
    }

    public static async Task Send(HttpContext context, ApiResponse response)
    {
        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers) context.Response.Headers[name] = value;
        context.Response.Headers.CacheControl = "no-cache";
        if (response.ContentType is not null) context.Response.ContentType = response.ContentType;
        if (!response.Body.IsEmpty) await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
    }
}
