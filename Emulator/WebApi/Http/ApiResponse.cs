namespace Emulator.WebApi.Http;

/// <summary>An answer of the Web API, alone or inside a batch.</summary>
internal sealed class ApiResponse(int status)
{
    public const string Json = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8";

    public int Status { get; } = status;

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase) { ["OData-Version"] = "4.0" };

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public static ApiResponse NoContent() => new(204);

    public static ApiResponse OfJson(int status, ReadOnlyMemory<byte> body) => new(status) { ContentType = Json, Body = body };

    public ApiResponse With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
