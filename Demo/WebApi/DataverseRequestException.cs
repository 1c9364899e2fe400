using System.Net;

namespace CrmChecklists.Demo.WebApi;

/// <summary>The Web API refused a request: its status, Dataverse's error code and message.</summary>
public sealed class DataverseRequestException(HttpStatusCode status, string code, string message, string request)
    : Exception($"{request}: {message}")
{
    public HttpStatusCode Status { get; } = status;
    public string Code { get; } = code;

    /// <summary>The server's sentence alone, without the request it answers.</summary>
    public string Sentence { get; } = message;
}
