using System.Net;

namespace Emulator.WebApi.Host;

/// <summary>Keeps other web sites out of an emulator that listens on the same machine as the browser.</summary>
internal static class Guards
{
    /// <summary>Whether the request names this machine: a foreign name that resolves to 127.0.0.1 (DNS rebinding) is none of ours.</summary>
    public static bool IsLoopbackHost(HostString host) =>
        host.Host is "localhost" || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether a request that may change something comes from a page of ours, or from no page at all.</summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none")) return false;

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
