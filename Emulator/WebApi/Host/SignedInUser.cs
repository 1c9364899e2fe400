using Emulator.Pipeline;

namespace Emulator.WebApi.Host;

/// <summary>Finds out who asks: a browser by its cookie, an API client by `Authorization: Bearer &lt;internalemailaddress&gt;`.</summary>
internal sealed class SignedInUser(IDataverse dataverse, Sessions sessions)
{
    private const string Scheme = "Bearer ";

    /// <summary>Null when nobody is signed in.</summary>
    public Guid? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? dataverse.FindUser(header[Scheme.Length..].Trim())
            : sessions.Find(request.Cookies[Sessions.Cookie]);
    }
}
