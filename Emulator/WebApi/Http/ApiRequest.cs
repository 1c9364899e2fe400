namespace Emulator.WebApi.Http;

/// <summary>A request to the Web API, alone or out of a batch.</summary>
/// <param name="Path">Below `/api/data/v9.x/`, still percent-encoded.</param>
/// <param name="Query">What follows the question mark, still percent-encoded; may be empty.</param>
/// <param name="Headers">Names compare without case.</param>
internal sealed record ApiRequest(
    string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The header's value, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
